# Português: terceira pessoa formal, sem «tu» nem «você», com palavras de uso corrente em Portugal e no Brasil
# («pedido», «rastreio», «anúncio»). «Agradeço» em vez de «obrigado», que depende de quem escreve.

greeting = Olá,

thanks = Agradeço a sua mensagem.
thanks-order = Agradeço a sua mensagem sobre o pedido { $order }.
thanks-goods = Agradeço a sua mensagem sobre o pedido { $order } (“{ $goods }”).

heard-wrong-item = { $place ->
    [first] Pelo que me escreve, recebeu um produto diferente do que pediu.
   *[further] Pelo que me escreve, recebeu também um produto diferente do que pediu.
}
heard-wrong-colour = { $place ->
    [first] Pelo que me escreve, a cor não é a que pediu.
   *[further] Pelo que me escreve, a cor também não é a que pediu.
}
heard-wrong-size = { $place ->
    [first] Pelo que me escreve, o tamanho não está certo.
   *[further] Pelo que me escreve, o tamanho também não está certo.
}
heard-wrong-quantity = { $place ->
    [first] Pelo que me escreve, o pacote veio incompleto ou com a quantidade errada.
   *[further] Pelo que me escreve, o pacote também veio incompleto ou com a quantidade errada.
}
heard-defective = { $place ->
    [first] Pelo que me escreve, o produto tem um defeito.
   *[further] Pelo que me escreve, o produto também tem um defeito.
}
heard-damaged = { $place ->
    [first] Pelo que me escreve, o pedido chegou danificado.
   *[further] Pelo que me escreve, o pedido também chegou danificado.
}
heard-late = { $place ->
    [first] Pelo que me escreve, o seu pedido está atrasado.
   *[further] Pelo que me escreve, o seu pedido também está atrasado.
}
heard-not-received = { $place ->
    [first] Pelo que me escreve, o seu pacote não chegou.
   *[further] Pelo que me escreve, o seu pacote também não chegou.
}
heard-customs = { $place ->
    [first] A sua mensagem fala da alfândega ou de taxas de importação sobre o pacote.
   *[further] A sua mensagem fala também da alfândega ou de taxas de importação sobre o pacote.
}
heard-not-as-described = { $place ->
    [first] Pelo que me escreve, o que recebeu não corresponde à descrição.
   *[further] Pelo que me escreve, o que recebeu também não corresponde à descrição.
}
heard-changed-mind = { $place ->
    [first] Pelo que me escreve, deseja devolver ou cancelar o pedido.
   *[further] Pelo que me escreve, deseja também devolver ou cancelar o pedido.
}
heard-withdrawal = { $place ->
    [first] Confirmo que recebi a sua comunicação de desistência da compra.
   *[further] Confirmo também que recebi a sua comunicação de desistência da compra.
}
heard-counterfeit = { $place ->
    [first] Pelo que me escreve, tem dúvidas sobre a autenticidade do produto, e levo isso muito a sério.
   *[further] Pelo que me escreve, tem também dúvidas sobre a autenticidade do produto, e levo isso muito a sério.
}
heard-other = { $place ->
    [first] Li a sua mensagem com atenção.
   *[further] Tomei nota também dos outros pontos da sua mensagem.
}

sorry-mistake = Peço desculpas por este erro.
sorry-delay = Peço desculpas pelo atraso.
sorry-trouble = Peço desculpas pelo transtorno.

checked = Verifiquei os nossos dados.
shows-other-item = Neles consta que foi atribuído ao seu pedido um produto diferente do que pediu.
shows-other-colour = Neles consta que foi atribuída ao seu pedido uma cor diferente da que pediu.
shows-other-size = Neles consta que foi atribuído ao seu pedido um tamanho diferente do que pediu.
shows-right-goods = Neles consta que foi embalado o que pediu.
shows-agreed = Neles consta que em { $day } ficou combinado o envio de “{ $goods }”.
shows-ordered-units = { $units ->
    [one] O seu pedido é de { $units } unidade.
   *[other] O seu pedido é de { $units } unidades.
}
shows-listed-units = { $units ->
    [one] Na nossa lista de preparação de { $day } consta apenas { $units } unidade.
   *[other] Na nossa lista de preparação de { $day } constam apenas { $units } unidades.
}
shows-other-quantity = Neles consta que a quantidade atribuída ao seu pedido não é a que pediu.
shows-right-quantity = Neles consta que foi embalada a quantidade que pediu.
shows-defect = Eles confirmam o defeito que descreve.
shows-no-defect = Neles não consta nenhum defeito no momento da embalagem.
shows-damage = Eles confirmam o dano que descreve.
shows-no-damage = Neles não consta nenhum dano no momento da embalagem.
shows-due = Segundo os nossos dados, o seu pedido deveria ter saído até { $day }.
shows-delay = Eles confirmam o atraso.
shows-no-delay = Neles consta que o seu pedido saiu dentro do prazo.
shows-unsent = Neles consta que o seu pedido ainda não foi enviado.
shows-cancelled = Neles consta que o seu pedido foi cancelado.
shows-sent = Neles consta que o seu pedido já foi enviado.
shows-refunded = Neles consta que o seu pedido foi reembolsado.
shows-delivered = Neles consta que o seu pacote foi entregue em { $day }.
shows-delivery = Neles consta que o seu pacote foi entregue.
shows-no-delivery = Neles não consta nenhuma entrega do seu pacote.
shows-charges-included = Neles consta que essas taxas estavam incluídas no preço que pagou.
shows-charges-apart = Neles consta que essas taxas não estavam incluídas no preço que pagou.
shows-listing = No momento do seu pedido, o anúncio dizia “{ $goods }”.
shows-unlike-listing = Neles consta que o que foi atribuído ao seu pedido difere do anúncio.
shows-like-listing = Neles consta que o produto embalado corresponde ao anúncio.
shows-nothing = { $of ->
    [rest] Sobre os outros pontos, os nossos dados ainda não mostram nada, por isso vou averiguar.
   *[all] Os nossos dados ainda não mostram o que aconteceu, por isso vou averiguar.
}
shows-no-parcel = Os nossos dados ainda não mostram onde está o seu pacote, por isso vou averiguar.

cause-goods = O erro é, portanto, nosso: o seu pedido foi associado ao produto errado.
cause-quantity = O erro é, portanto, nosso: a quantidade foi mal anotada na preparação do seu pedido.
cause-delay = O atraso é, portanto, da nossa responsabilidade.

gives-replace-keep = Envio-lhe gratuitamente o produto certo; pode ficar com o que recebeu.
gives-replace-return = Envio-lhe gratuitamente o produto certo; pode devolver por nossa conta o que recebeu.
gives-resend-missing = Envio-lhe gratuitamente o que falta.
gives-reship = { $sent ->
    [before] Envio-lhe novamente o pedido, sem custos.
   *[never] Envio-lhe agora o pedido.
}
gives-refund-keep = Faço o reembolso de { $amount }; não é preciso devolver nada.
gives-refund-return = Farei o reembolso de { $amount } assim que o produto estiver de volta; a devolução é por nossa conta.
gives-refund-part = Faço o reembolso de { $amount }, e pode ficar com o que recebeu.
gives-accept-return = Aceito a devolução; por favor, envie o produto conforme as instruções de devolução do seu pedido.
gives-refund-charge = Farei o reembolso das taxas que lhe foram cobradas.
gives-refund-postage = Faço o reembolso dos custos de envio, { $amount }.
gives-explain = Acompanho o assunto de perto.
gives-trace = Peço à transportadora que localize o seu pacote.

asks-order = Poderia indicar-me o número do pedido, para que eu possa verificar?
asks-photo-label = Poderia enviar-me uma foto do produto junto com a etiqueta?
asks-photo-count = Poderia enviar-me uma foto de tudo o que veio no pacote?
asks-photo-fault = Poderia enviar-me uma foto em que se veja o defeito?
asks-photo-damage = Poderia enviar-me uma foto do dano e da embalagem?
asks-receipt = Poderia enviar-me uma foto do recibo dessas taxas?
asks-neighbours = Poderia verificar com os vizinhos e nos locais onde costumam deixar os seus pacotes?

next-parcel = O pacote sai até { $promised }, e então envio-lhe o número de rastreio.
next-label = Receberá a etiqueta de devolução até { $promised }.
next-refund = Tratarei do reembolso até { $promised }.
next-answer = Voltarei a escrever-lhe até { $promised }.
next-owner = Cuido disto pessoalmente e respondo-lhe até { $promised }.

closing =
    Cordialmente,
    { $shop }
