# Italiano: forma di cortesia (Lei), «io» per ciò che viene fatto.
# Le date seguono «il giorno», che va bene per ogni numero (l’8, l’11, il 21).

greeting = Buongiorno,

thanks = La ringrazio per il Suo messaggio.
thanks-order = La ringrazio per il Suo messaggio relativo all’ordine { $order }.
thanks-goods = La ringrazio per il Suo messaggio relativo all’ordine { $order } («{ $goods }»).

heard-wrong-item = { $place ->
    [first] Mi scrive di aver ricevuto un articolo diverso da quello ordinato.
   *[further] Mi scrive inoltre di aver ricevuto un articolo diverso da quello ordinato.
}
heard-wrong-colour = { $place ->
    [first] Mi scrive che il colore non è quello ordinato.
   *[further] Mi scrive inoltre che il colore non è quello ordinato.
}
heard-wrong-size = { $place ->
    [first] Mi scrive che la taglia o la misura non è quella giusta.
   *[further] Mi scrive inoltre che la taglia o la misura non è quella giusta.
}
heard-wrong-quantity = { $place ->
    [first] Mi scrive che il pacco era incompleto o che la quantità non era quella giusta.
   *[further] Mi scrive inoltre che il pacco era incompleto o che la quantità non era quella giusta.
}
heard-defective = { $place ->
    [first] Mi scrive che l’articolo presenta un difetto.
   *[further] Mi scrive inoltre che l’articolo presenta un difetto.
}
heard-damaged = { $place ->
    [first] Mi scrive che l’ordine è arrivato danneggiato.
   *[further] Mi scrive inoltre che l’ordine è arrivato danneggiato.
}
heard-late = { $place ->
    [first] Mi scrive che il Suo ordine è in ritardo.
   *[further] Mi scrive inoltre che il Suo ordine è in ritardo.
}
heard-not-received = { $place ->
    [first] Mi scrive di non aver ricevuto il pacco.
   *[further] Mi scrive inoltre di non aver ricevuto il pacco.
}
heard-customs = { $place ->
    [first] Mi scrive a proposito della dogana o di spese di importazione sul pacco.
   *[further] Mi scrive inoltre a proposito della dogana o di spese di importazione sul pacco.
}
heard-not-as-described = { $place ->
    [first] Mi scrive che quanto ricevuto non corrisponde alla descrizione.
   *[further] Mi scrive inoltre che quanto ricevuto non corrisponde alla descrizione.
}
heard-changed-mind = { $place ->
    [first] Mi scrive che desidera restituire o annullare l’ordine.
   *[further] Mi scrive inoltre che desidera restituire o annullare l’ordine.
}
heard-withdrawal = { $place ->
    [first] Le confermo di aver ricevuto la Sua comunicazione di recesso.
   *[further] Le confermo inoltre di aver ricevuto la Sua comunicazione di recesso.
}
heard-counterfeit = { $place ->
    [first] Mi scrive di avere dubbi sull’autenticità dell’articolo, e prendo la questione molto sul serio.
   *[further] Mi scrive inoltre di avere dubbi sull’autenticità dell’articolo, e prendo la questione molto sul serio.
}
heard-other = { $place ->
    [first] L’ho letto con attenzione.
   *[further] Ho preso nota anche delle altre Sue osservazioni.
}

sorry-mistake = Mi scuso per questo errore.
sorry-delay = Mi scuso per il ritardo.
sorry-trouble = Mi scuso per il disagio.

checked = Ho controllato le nostre registrazioni.
shows-other-item = Ne risulta che al Suo ordine era assegnato un articolo diverso da quello ordinato.
shows-other-colour = Ne risulta che al Suo ordine era assegnato un colore diverso da quello ordinato.
shows-other-size = Ne risulta che al Suo ordine era assegnata una taglia o una misura diversa da quella ordinata.
shows-right-goods = Ne risulta che è stato imballato quanto ordinato.
shows-agreed = Ne risulta che il giorno { $day } abbiamo concordato con Lei di inviare «{ $goods }».
shows-ordered-units = { $units ->
    [one] Ha ordinato { $units } pezzo.
   *[other] Ha ordinato { $units } pezzi.
}
shows-listed-units = { $units ->
    [one] Nella nostra lista di preparazione del giorno { $day } figura solo { $units } pezzo.
   *[other] Nella nostra lista di preparazione del giorno { $day } figurano solo { $units } pezzi.
}
shows-other-quantity = Ne risulta che la quantità assegnata al Suo ordine non è quella ordinata.
shows-right-quantity = Ne risulta che è stata imballata la quantità ordinata.
shows-defect = Il difetto che descrive vi trova conferma.
shows-no-defect = Al momento dell’imballaggio non risulta alcun difetto.
shows-damage = Il danno che descrive vi trova conferma.
shows-no-damage = Al momento dell’imballaggio non risulta alcun danno.
shows-due = Secondo le nostre registrazioni, il Suo ordine doveva partire entro il giorno { $day }.
shows-delay = Il ritardo vi trova conferma.
shows-no-delay = Ne risulta che il Suo ordine è partito nei tempi previsti.
shows-unsent = Ne risulta che il Suo ordine non è ancora stato spedito.
shows-cancelled = Ne risulta che il Suo ordine è stato annullato.
shows-sent = Ne risulta che il Suo ordine è stato spedito.
shows-refunded = Ne risulta che il Suo ordine è stato rimborsato.
shows-delivered = Ne risulta che il pacco è stato consegnato il giorno { $day }.
shows-delivery = Ne risulta che il pacco è stato consegnato.
shows-no-delivery = Non risulta alcuna consegna del Suo pacco.
shows-charges-included = Ne risulta che queste spese erano comprese nel prezzo pagato.
shows-charges-apart = Ne risulta che queste spese non erano comprese nel prezzo pagato.
shows-listing = Al momento dell’ordine l’inserzione riportava «{ $goods }».
shows-unlike-listing = Ne risulta che quanto era assegnato al Suo ordine differisce dall’inserzione.
shows-like-listing = Ne risulta che quanto imballato corrisponde all’inserzione.
shows-nothing = { $of ->
    [rest] Sugli altri punti dalle nostre registrazioni non risulta ancora nulla; sto verificando.
   *[all] Dalle nostre registrazioni non risulta ancora che cosa sia successo; sto verificando.
}
shows-no-parcel = Dalle nostre registrazioni non risulta ancora dove si trovi il Suo pacco; sto verificando.

cause-goods = L’errore è quindi nostro: il Suo ordine è stato abbinato all’articolo sbagliato.
cause-quantity = L’errore è quindi nostro: la quantità è stata annotata male durante la preparazione del Suo ordine.
cause-delay = Il ritardo dipende quindi da noi.

gives-replace-keep = Le invio gratuitamente l’articolo giusto; può tenere quello che ha ricevuto.
gives-replace-return = Le invio gratuitamente l’articolo giusto; può restituirci a nostre spese quello che ha ricevuto.
gives-resend-missing = Le invio gratuitamente quanto manca.
gives-reship = { $sent ->
    [before] Le invio di nuovo l’ordine gratuitamente.
   *[never] Le invio ora l’ordine.
}
gives-refund-keep = Le rimborso { $amount }; non occorre restituire nulla.
gives-refund-return = Le rimborserò { $amount } non appena l’articolo sarà di nuovo da noi; la restituzione è a nostre spese.
gives-refund-part = Le rimborso { $amount } e può tenere quanto ha ricevuto.
gives-accept-return = Accetto la restituzione; La prego di rispedire l’articolo come indicato nelle istruzioni di reso del Suo ordine.
gives-refund-charge = Le rimborserò le spese che Le sono state chieste.
gives-refund-postage = Le rimborso le spese di spedizione di { $amount }.
gives-explain = Seguo la questione con attenzione.
gives-trace = Chiedo al corriere di rintracciare il Suo pacco.

asks-order = Potrebbe indicarmi il numero dell’ordine, così che io possa verificare?
asks-photo-label = Potrebbe inviarmi una foto dell’articolo insieme alla sua etichetta?
asks-photo-count = Potrebbe inviarmi una foto di tutto ciò che era nel pacco?
asks-photo-fault = Potrebbe inviarmi una foto in cui si vede il difetto?
asks-photo-damage = Potrebbe inviarmi una foto del danno e dell’imballaggio?
asks-receipt = Potrebbe inviarmi una foto della ricevuta di queste spese?
asks-neighbours = Potrebbe verificare presso i vicini e nei punti in cui di solito vengono lasciati i pacchi?

next-parcel = Il pacco partirà entro il giorno { $promised }; a quel punto Le comunicherò il numero di tracciamento.
next-label = Riceverà l’etichetta di reso entro il giorno { $promised }.
next-refund = Disporrò il rimborso entro il giorno { $promised }.
next-answer = Le scriverò di nuovo entro il giorno { $promised }.
next-owner = Me ne occupo personalmente e Le risponderò entro il giorno { $promised }.

closing =
    Cordiali saluti
    { $shop }
