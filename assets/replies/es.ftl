# Español: trato de usted; «yo» para lo que se hace; primero la solución, sin rodeos.

greeting = Hola:

thanks = Gracias por su mensaje.
thanks-order = Gracias por su mensaje sobre el pedido { $order }.
thanks-goods = Gracias por su mensaje sobre el pedido { $order } («{ $goods }»).

heard-wrong-item = { $place ->
    [first] Me indica que ha recibido un artículo distinto del que pidió.
   *[further] También me indica que ha recibido un artículo distinto del que pidió.
}
heard-wrong-colour = { $place ->
    [first] Me indica que el color no es el que pidió.
   *[further] También me indica que el color no es el que pidió.
}
heard-wrong-size = { $place ->
    [first] Me indica que la talla o el tamaño no es correcto.
   *[further] También me indica que la talla o el tamaño no es correcto.
}
heard-wrong-quantity = { $place ->
    [first] Me indica que el paquete venía incompleto o que la cantidad no era la correcta.
   *[further] También me indica que el paquete venía incompleto o que la cantidad no era la correcta.
}
heard-defective = { $place ->
    [first] Me indica que el artículo tiene un defecto.
   *[further] También me indica que el artículo tiene un defecto.
}
heard-damaged = { $place ->
    [first] Me indica que su pedido llegó dañado.
   *[further] También me indica que su pedido llegó dañado.
}
heard-late = { $place ->
    [first] Me indica que su pedido lleva retraso.
   *[further] También me indica que su pedido lleva retraso.
}
heard-not-received = { $place ->
    [first] Me indica que no ha recibido su paquete.
   *[further] También me indica que no ha recibido su paquete.
}
heard-customs = { $place ->
    [first] Me escribe por la aduana o por unos gastos de importación de su paquete.
   *[further] También me escribe por la aduana o por unos gastos de importación de su paquete.
}
heard-not-as-described = { $place ->
    [first] Me indica que lo que ha recibido no coincide con la descripción.
   *[further] También me indica que lo que ha recibido no coincide con la descripción.
}
heard-changed-mind = { $place ->
    [first] Me indica que desea devolver o cancelar su pedido.
   *[further] También me indica que desea devolver o cancelar su pedido.
}
heard-withdrawal = { $place ->
    [first] Le confirmo que he recibido su comunicación de desistimiento.
   *[further] Le confirmo también que he recibido su comunicación de desistimiento.
}
heard-counterfeit = { $place ->
    [first] Me indica que duda de la autenticidad del artículo, y me lo tomo muy en serio.
   *[further] También me indica que duda de la autenticidad del artículo, y me lo tomo muy en serio.
}
heard-other = { $place ->
    [first] Lo he leído con atención.
   *[further] También he tomado nota de lo demás que me comenta.
}

sorry-mistake = Le pido disculpas por este error.
sorry-delay = Le pido disculpas por el retraso.
sorry-trouble = Le pido disculpas por las molestias.

checked = He revisado nuestros registros.
shows-other-item = En ellos consta que a su pedido se le asignó un artículo distinto del que usted pidió.
shows-other-colour = En ellos consta que a su pedido se le asignó un color distinto del que usted pidió.
shows-other-size = En ellos consta que a su pedido se le asignó una talla o un tamaño distinto del que usted pidió.
shows-right-goods = En ellos consta que se empaquetó lo que usted pidió.
shows-agreed = En ellos consta que el { $day } acordamos con usted el envío de «{ $goods }».
shows-ordered-units = { $units ->
    [one] Usted pidió { $units } unidad.
   *[other] Usted pidió { $units } unidades.
}
shows-listed-units = { $units ->
    [one] En nuestra lista de preparación del { $day } solo figura { $units } unidad.
   *[other] En nuestra lista de preparación del { $day } solo figuran { $units } unidades.
}
shows-other-quantity = En ellos consta que la cantidad asignada a su pedido no es la que usted pidió.
shows-right-quantity = En ellos consta que se empaquetó la cantidad que usted pidió.
shows-defect = Estos confirman el defecto que usted describe.
shows-no-defect = En ellos no figura ningún defecto en el momento de preparar el paquete.
shows-damage = Estos confirman el daño que usted describe.
shows-no-damage = En ellos no figura ningún daño en el momento de preparar el paquete.
shows-due = Según nuestros registros, su pedido debía salir a más tardar el { $day }.
shows-delay = Estos confirman el retraso.
shows-no-delay = En ellos consta que su pedido salió a tiempo.
shows-unsent = En ellos consta que su pedido todavía no se ha enviado.
shows-cancelled = En ellos consta que su pedido se canceló.
shows-sent = En ellos consta que su pedido ya se ha enviado.
shows-refunded = En ellos consta que su pedido se ha reembolsado.
shows-delivered = En ellos consta que su paquete se entregó el { $day }.
shows-delivery = En ellos consta que su paquete se entregó.
shows-no-delivery = En ellos no figura ninguna entrega de su paquete.
shows-charges-included = En ellos consta que esos gastos estaban incluidos en el precio que usted pagó.
shows-charges-apart = En ellos consta que esos gastos no estaban incluidos en el precio que usted pagó.
shows-listing = En el momento de su pedido, el anuncio decía «{ $goods }».
shows-unlike-listing = En ellos consta que lo que se asignó a su pedido no coincide con el anuncio.
shows-like-listing = En ellos consta que lo empaquetado coincide con el anuncio.
shows-nothing = { $of ->
    [rest] Sobre los demás puntos, nuestros registros todavía no me dicen nada, así que lo estoy investigando.
   *[all] Nuestros registros todavía no me permiten saber qué ha ocurrido, así que lo estoy investigando.
}
shows-no-parcel = Nuestros registros todavía no me permiten saber dónde está su paquete, así que lo estoy investigando.

cause-goods = Por tanto, el error es nuestro: su pedido se asignó al artículo equivocado.
cause-quantity = Por tanto, el error es nuestro: la cantidad se anotó mal al preparar su pedido.
cause-delay = Por tanto, el retraso es responsabilidad nuestra.

gives-replace-keep = Le envío el artículo correcto sin coste alguno; puede quedarse con el que ha recibido.
gives-replace-return = Le envío el artículo correcto sin coste alguno; puede devolvernos a nuestro cargo el que ha recibido.
gives-resend-missing = Le envío sin coste alguno lo que falta.
gives-reship = { $sent ->
    [before] Le envío de nuevo su pedido sin coste alguno.
   *[never] Le envío ahora su pedido.
}
gives-refund-keep = Le reembolso { $amount }; no hace falta que devuelva nada.
gives-refund-return = Le reembolsaré { $amount } en cuanto tengamos el artículo de vuelta; la devolución corre de nuestra cuenta.
gives-refund-part = Le reembolso { $amount } y puede quedarse con lo que ha recibido.
gives-accept-return = Acepto su devolución; envíe el artículo tal como se indica en las instrucciones de devolución de su pedido, por favor.
gives-refund-charge = Le reembolsaré los gastos que le han cobrado.
gives-refund-postage = Le reembolso los gastos de envío, { $amount }.
gives-explain = Sigo de cerca este asunto.
gives-trace = Solicito a la empresa de transporte que localice su paquete.

asks-order = ¿Podría indicarme su número de pedido para que pueda revisarlo?
asks-photo-label = ¿Podría enviarme una foto del artículo junto con su etiqueta?
asks-photo-count = ¿Podría enviarme una foto de todo lo que venía en el paquete?
asks-photo-fault = ¿Podría enviarme una foto en la que se vea el defecto?
asks-photo-damage = ¿Podría enviarme una foto del daño y del embalaje?
asks-receipt = ¿Podría enviarme una foto del justificante de esos gastos?
asks-neighbours = ¿Podría preguntar a sus vecinos y mirar en los lugares donde suelen dejarle los paquetes?

next-parcel = El paquete saldrá a más tardar el { $promised } y entonces le enviaré el número de seguimiento.
next-label = Recibirá la etiqueta de devolución a más tardar el { $promised }.
next-refund = Tramitaré el reembolso a más tardar el { $promised }.
next-answer = Volveré a escribirle a más tardar el { $promised }.
next-owner = Me ocupo personalmente y le responderé a más tardar el { $promised }.

closing =
    Un saludo,
    { $shop }
