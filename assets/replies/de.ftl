# Deutsch: Anrede „Sie“, sachlich und vollständig; „ich“ für das, was getan wird. Nach der Anrede klein weiter.

greeting = Guten Tag,

thanks = vielen Dank für Ihre Nachricht.
thanks-order = vielen Dank für Ihre Nachricht zur Bestellung { $order }.
thanks-goods = vielen Dank für Ihre Nachricht zur Bestellung { $order } („{ $goods }“).

heard-wrong-item = { $place ->
    [first] Sie schreiben, dass Sie einen anderen Artikel erhalten haben als bestellt.
   *[further] Außerdem schreiben Sie, dass Sie einen anderen Artikel erhalten haben als bestellt.
}
heard-wrong-colour = { $place ->
    [first] Sie schreiben, dass die Farbe nicht der bestellten entspricht.
   *[further] Außerdem schreiben Sie, dass die Farbe nicht der bestellten entspricht.
}
heard-wrong-size = { $place ->
    [first] Sie schreiben, dass die Größe nicht stimmt.
   *[further] Außerdem schreiben Sie, dass die Größe nicht stimmt.
}
heard-wrong-quantity = { $place ->
    [first] Sie schreiben, dass die Lieferung nicht vollständig war oder die Menge nicht stimmt.
   *[further] Außerdem schreiben Sie, dass die Lieferung nicht vollständig war oder die Menge nicht stimmt.
}
heard-defective = { $place ->
    [first] Sie schreiben, dass die Ware einen Mangel hat.
   *[further] Außerdem schreiben Sie, dass die Ware einen Mangel hat.
}
heard-damaged = { $place ->
    [first] Sie schreiben, dass die Ware beschädigt angekommen ist.
   *[further] Außerdem schreiben Sie, dass die Ware beschädigt angekommen ist.
}
heard-late = { $place ->
    [first] Sie schreiben, dass sich Ihre Bestellung verspätet hat.
   *[further] Außerdem schreiben Sie, dass sich Ihre Bestellung verspätet hat.
}
heard-not-received = { $place ->
    [first] Sie schreiben, dass Ihre Sendung nicht bei Ihnen angekommen ist.
   *[further] Außerdem schreiben Sie, dass Ihre Sendung nicht bei Ihnen angekommen ist.
}
heard-customs = { $place ->
    [first] Sie schreiben, dass es beim Zoll oder bei Einfuhrabgaben Schwierigkeiten gibt.
   *[further] Außerdem schreiben Sie, dass es beim Zoll oder bei Einfuhrabgaben Schwierigkeiten gibt.
}
heard-not-as-described = { $place ->
    [first] Sie schreiben, dass die Ware nicht der Beschreibung entspricht.
   *[further] Außerdem schreiben Sie, dass die Ware nicht der Beschreibung entspricht.
}
heard-changed-mind = { $place ->
    [first] Sie schreiben, dass Sie Ihre Bestellung zurückgeben oder stornieren möchten.
   *[further] Außerdem schreiben Sie, dass Sie Ihre Bestellung zurückgeben oder stornieren möchten.
}
heard-withdrawal = { $place ->
    [first] Hiermit bestätige ich Ihnen den Eingang Ihres Widerrufs.
   *[further] Außerdem bestätige ich Ihnen den Eingang Ihres Widerrufs.
}
heard-counterfeit = { $place ->
    [first] Sie schreiben, dass Sie an der Echtheit der Ware zweifeln; das nehme ich sehr ernst.
   *[further] Außerdem schreiben Sie, dass Sie an der Echtheit der Ware zweifeln; das nehme ich sehr ernst.
}
heard-other = { $place ->
    [first] Ich habe Ihre Nachricht aufmerksam gelesen.
   *[further] Auch Ihr weiteres Anliegen habe ich notiert.
}

sorry-mistake = Bitte entschuldigen Sie diesen Fehler.
sorry-delay = Bitte entschuldigen Sie die Verzögerung.
sorry-trouble = Bitte entschuldigen Sie die Unannehmlichkeiten.

checked = Ich habe unsere Aufzeichnungen geprüft.
shows-other-item = Demnach war Ihrer Bestellung ein anderer Artikel zugeordnet als der bestellte.
shows-other-colour = Demnach war Ihrer Bestellung eine andere Farbe zugeordnet als die bestellte.
shows-other-size = Demnach war Ihrer Bestellung eine andere Größe zugeordnet als die bestellte.
shows-right-goods = Demnach wurde eingepackt, was Sie bestellt haben.
shows-agreed = Demnach haben wir am { $day } mit Ihnen vereinbart, „{ $goods }“ zu senden.
shows-ordered-units = { $units ->
    [one] Bestellt haben Sie { $units } Stück.
   *[other] Bestellt haben Sie { $units } Stück.
}
shows-listed-units = { $units ->
    [one] Auf unserer Packliste vom { $day } steht davon nur { $units } Stück.
   *[other] Auf unserer Packliste vom { $day } stehen davon nur { $units } Stück.
}
shows-other-quantity = Demnach war Ihrer Bestellung eine andere Menge zugeordnet als die bestellte.
shows-right-quantity = Demnach wurde die bestellte Menge eingepackt.
shows-defect = Der von Ihnen beschriebene Mangel geht daraus hervor.
shows-no-defect = Beim Verpacken war demnach kein Mangel festzustellen.
shows-damage = Der von Ihnen beschriebene Schaden geht daraus hervor.
shows-no-damage = Beim Verpacken war die Ware demnach unbeschädigt.
shows-due = Laut unseren Aufzeichnungen sollte Ihre Bestellung bis zum { $day } versendet werden.
shows-delay = Die Verspätung geht daraus hervor.
shows-no-delay = Demnach wurde Ihre Bestellung rechtzeitig versendet.
shows-unsent = Demnach wurde Ihre Bestellung noch nicht versendet.
shows-cancelled = Demnach wurde Ihre Bestellung storniert.
shows-sent = Demnach wurde Ihre Bestellung versendet.
shows-refunded = Demnach wurde Ihnen die Bestellung erstattet.
shows-delivered = Demnach wurde Ihre Sendung am { $day } zugestellt.
shows-delivery = Demnach wurde Ihre Sendung zugestellt.
shows-no-delivery = Eine Zustellung Ihrer Sendung ist dort nicht vermerkt.
shows-charges-included = Demnach waren diese Abgaben in Ihrem Preis enthalten.
shows-charges-apart = Demnach waren diese Abgaben nicht in Ihrem Preis enthalten.
shows-listing = Das Angebot zum Zeitpunkt Ihrer Bestellung lautet „{ $goods }“.
shows-unlike-listing = Demnach weicht die Ware, die Ihrer Bestellung zugeordnet war, vom Angebot ab.
shows-like-listing = Demnach entspricht die eingepackte Ware dem Angebot.
shows-nothing = { $of ->
    [rest] Zu Ihren weiteren Punkten geht aus unseren Aufzeichnungen noch nichts hervor; ich gehe ihnen nach.
   *[all] Aus unseren Aufzeichnungen geht noch nicht hervor, was geschehen ist; ich gehe der Sache nach.
}
shows-no-parcel = Aus unseren Aufzeichnungen geht noch nicht hervor, wo Ihre Sendung ist; ich gehe der Sache nach.

cause-goods = Der Fehler liegt also bei uns: Ihre Bestellung wurde falsch zugeordnet.
cause-quantity = Der Fehler liegt also bei uns: Die Menge wurde beim Zusammenstellen Ihrer Bestellung falsch erfasst.
cause-delay = Die Verzögerung liegt also bei uns.

gives-replace-keep = Ich sende Ihnen kostenlos den richtigen Artikel zu; den erhaltenen dürfen Sie behalten.
gives-replace-return = Ich sende Ihnen kostenlos den richtigen Artikel zu; den erhaltenen können Sie auf unsere Kosten zurücksenden.
gives-resend-missing = Ich sende Ihnen kostenlos nach, was fehlt.
gives-reship = { $sent ->
    [before] Ich sende Ihnen die Bestellung kostenlos noch einmal zu.
   *[never] Ich sende Ihnen die Bestellung jetzt zu.
}
gives-refund-keep = Ich erstatte Ihnen { $amount }; zurücksenden müssen Sie nichts.
gives-refund-return = Ich erstatte Ihnen { $amount }, sobald die Ware wieder bei uns ist; die Rücksendung bezahlen wir.
gives-refund-part = Ich erstatte Ihnen { $amount }, und Sie behalten, was Sie erhalten haben.
gives-accept-return = Ich nehme die Rückgabe an; bitte senden Sie die Ware so zurück, wie es in den Rückgabehinweisen zu Ihrer Bestellung steht.
gives-refund-charge = Ich erstatte Ihnen die Abgaben, die von Ihnen verlangt wurden.
gives-refund-postage = Ich erstatte Ihnen die Versandkosten von { $amount }.
gives-explain = Ich behalte die Sache für Sie im Blick.
gives-trace = Ich stelle beim Versanddienst einen Nachforschungsauftrag.

asks-order = Bitte nennen Sie mir Ihre Bestellnummer, damit ich der Sache nachgehen kann.
asks-photo-label = Bitte senden Sie mir ein Foto des Artikels zusammen mit dem Etikett.
asks-photo-count = Bitte senden Sie mir ein Foto von allem, was im Paket war.
asks-photo-fault = Bitte senden Sie mir ein Foto, auf dem der Mangel zu sehen ist.
asks-photo-damage = Bitte senden Sie mir ein Foto vom Schaden und von der Verpackung.
asks-receipt = Bitte senden Sie mir ein Foto des Belegs über diese Abgaben.
asks-neighbours = Bitte sehen Sie bei Nachbarn und an Ihren üblichen Ablageorten nach.

next-parcel = Das Paket geht bis zum { $promised } auf den Weg; dann sende ich Ihnen die Sendungsnummer.
next-label = Das Rücksendeetikett erhalten Sie von mir bis zum { $promised }.
next-refund = Die Erstattung veranlasse ich bis zum { $promised }.
next-answer = Ich melde mich bis zum { $promised } wieder bei Ihnen.
next-owner = Ich gehe der Sache persönlich nach und antworte Ihnen bis zum { $promised }.

closing =
    Freundliche Grüße
    { $shop }
