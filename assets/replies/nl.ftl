# Nederlands: ‘je’, direct, ‘ik’ voor wat er gebeurt.

greeting = Hallo,

thanks = Bedankt voor je bericht.
thanks-order = Bedankt voor je bericht over bestelling { $order }.
thanks-goods = Bedankt voor je bericht over bestelling { $order } (‘{ $goods }’).

heard-wrong-item = { $place ->
    [first] Je schrijft dat je een ander artikel hebt ontvangen dan je had besteld.
   *[further] Je schrijft ook dat je een ander artikel hebt ontvangen dan je had besteld.
}
heard-wrong-colour = { $place ->
    [first] Je schrijft dat de kleur niet is wat je had besteld.
   *[further] Je schrijft ook dat de kleur niet is wat je had besteld.
}
heard-wrong-size = { $place ->
    [first] Je schrijft dat de maat niet klopt.
   *[further] Je schrijft ook dat de maat niet klopt.
}
heard-wrong-quantity = { $place ->
    [first] Je schrijft dat je pakket niet compleet was of dat het aantal niet klopte.
   *[further] Je schrijft ook dat je pakket niet compleet was of dat het aantal niet klopte.
}
heard-defective = { $place ->
    [first] Je schrijft dat er iets mis is met het artikel.
   *[further] Je schrijft ook dat er iets mis is met het artikel.
}
heard-damaged = { $place ->
    [first] Je schrijft dat je bestelling beschadigd is aangekomen.
   *[further] Je schrijft ook dat je bestelling beschadigd is aangekomen.
}
heard-late = { $place ->
    [first] Je schrijft dat je bestelling te laat is.
   *[further] Je schrijft ook dat je bestelling te laat is.
}
heard-not-received = { $place ->
    [first] Je schrijft dat je het pakket niet hebt ontvangen.
   *[further] Je schrijft ook dat je het pakket niet hebt ontvangen.
}
heard-customs = { $place ->
    [first] Je schrijft over de douane of over invoerkosten voor je pakket.
   *[further] Je schrijft ook over de douane of over invoerkosten voor je pakket.
}
heard-not-as-described = { $place ->
    [first] Je schrijft dat wat je hebt ontvangen niet overeenkomt met de beschrijving.
   *[further] Je schrijft ook dat wat je hebt ontvangen niet overeenkomt met de beschrijving.
}
heard-changed-mind = { $place ->
    [first] Je schrijft dat je de bestelling wilt retourneren of annuleren.
   *[further] Je schrijft ook dat je de bestelling wilt retourneren of annuleren.
}
heard-withdrawal = { $place ->
    [first] Ik bevestig dat ik je herroeping heb ontvangen.
   *[further] Ook bevestig ik dat ik je herroeping heb ontvangen.
}
heard-counterfeit = { $place ->
    [first] Je schrijft dat je twijfelt of het artikel echt is, en dat neem ik heel serieus.
   *[further] Je schrijft ook dat je twijfelt of het artikel echt is, en dat neem ik heel serieus.
}
heard-other = { $place ->
    [first] Ik heb het aandachtig gelezen.
   *[further] Ook je andere opmerkingen heb ik genoteerd.
}

sorry-mistake = Mijn excuses voor deze fout.
sorry-delay = Mijn excuses voor de vertraging.
sorry-trouble = Mijn excuses voor het ongemak.

checked = Ik heb onze gegevens nagekeken.
shows-other-item = Daaruit blijkt dat er een ander artikel aan je bestelling was gekoppeld dan je had besteld.
shows-other-colour = Daaruit blijkt dat er een andere kleur aan je bestelling was gekoppeld dan je had besteld.
shows-other-size = Daaruit blijkt dat er een andere maat aan je bestelling was gekoppeld dan je had besteld.
shows-right-goods = Daaruit blijkt dat is ingepakt wat je hebt besteld.
shows-agreed = Daaruit blijkt dat we op { $day } met je hebben afgesproken om ‘{ $goods }’ te sturen.
shows-ordered-units = { $units ->
    [one] Je hebt { $units } stuk besteld.
   *[other] Je hebt { $units } stuks besteld.
}
shows-listed-units = { $units ->
    [one] Op onze paklijst van { $day } staat daarvan maar { $units } stuk.
   *[other] Op onze paklijst van { $day } staan daarvan maar { $units } stuks.
}
shows-other-quantity = Daaruit blijkt dat er een ander aantal aan je bestelling was gekoppeld dan je had besteld.
shows-right-quantity = Daaruit blijkt dat het bestelde aantal is ingepakt.
shows-defect = Die gegevens bevestigen het gebrek dat je beschrijft.
shows-no-defect = Daarin staat bij het inpakken geen gebrek vermeld.
shows-damage = Die gegevens bevestigen de schade die je beschrijft.
shows-no-damage = Daarin staat bij het inpakken geen schade vermeld.
shows-due = Volgens onze gegevens had je bestelling uiterlijk op { $day } verzonden moeten zijn.
shows-delay = Die gegevens bevestigen de vertraging.
shows-no-delay = Daaruit blijkt dat je bestelling op tijd is verzonden.
shows-unsent = Daaruit blijkt dat je bestelling nog niet is verzonden.
shows-cancelled = Daaruit blijkt dat je bestelling is geannuleerd.
shows-sent = Daaruit blijkt dat je bestelling is verzonden.
shows-refunded = Daaruit blijkt dat je bestelling is terugbetaald.
shows-delivered = Daaruit blijkt dat je pakket op { $day } is bezorgd.
shows-delivery = Daaruit blijkt dat je pakket is bezorgd.
shows-no-delivery = Daarin staat geen bezorging van je pakket.
shows-charges-included = Daaruit blijkt dat deze kosten in de prijs waren inbegrepen.
shows-charges-apart = Daaruit blijkt dat deze kosten niet in de prijs waren inbegrepen.
shows-listing = Op het moment van je bestelling stond in de advertentie ‘{ $goods }’.
shows-unlike-listing = Daaruit blijkt dat wat aan je bestelling was gekoppeld afwijkt van de advertentie.
shows-like-listing = Daaruit blijkt dat wat is ingepakt overeenkomt met de advertentie.
shows-nothing = { $of ->
    [rest] Over je andere punten kan ik uit onze gegevens nog niets opmaken; ik zoek het uit.
   *[all] Uit onze gegevens kan ik nog niet opmaken wat er is gebeurd; ik zoek het uit.
}
shows-no-parcel = Uit onze gegevens kan ik nog niet opmaken waar je pakket is; ik zoek het uit.

cause-goods = De fout ligt dus bij ons: je bestelling was aan het verkeerde artikel gekoppeld.
cause-quantity = De fout ligt dus bij ons: het aantal is bij het klaarmaken van je bestelling verkeerd genoteerd.
cause-delay = De vertraging ligt dus aan ons.

gives-replace-keep = Ik stuur je gratis het juiste artikel; wat je hebt ontvangen mag je houden.
gives-replace-return = Ik stuur je gratis het juiste artikel; wat je hebt ontvangen kun je op onze kosten terugsturen.
gives-resend-missing = Ik stuur je gratis na wat er ontbreekt.
gives-reship = { $sent ->
    [before] Ik stuur je de bestelling gratis opnieuw.
   *[never] Ik stuur je de bestelling nu toe.
}
gives-refund-keep = Ik betaal je { $amount } terug; je hoeft niets terug te sturen.
gives-refund-return = Ik betaal je { $amount } terug zodra het artikel weer bij ons is; de retourkosten zijn voor ons.
gives-refund-part = Ik betaal je { $amount } terug en je mag houden wat je hebt ontvangen.
gives-accept-return = Je retour is akkoord; stuur het artikel terug zoals beschreven in de retourinstructies van je bestelling.
gives-refund-charge = Ik betaal je de kosten terug die je in rekening zijn gebracht.
gives-refund-postage = Ik betaal je de verzendkosten van { $amount } terug.
gives-explain = Ik houd het voor je in de gaten.
gives-trace = Ik vraag de vervoerder om je pakket op te sporen.

asks-order = Wil je me je bestelnummer sturen, zodat ik het kan uitzoeken?
asks-photo-label = Wil je me één foto sturen van het artikel samen met het label?
asks-photo-count = Wil je me één foto sturen van alles wat in het pakket zat?
asks-photo-fault = Wil je me één foto sturen waarop te zien is wat er mis is?
asks-photo-damage = Wil je me één foto sturen van de schade en de verpakking?
asks-receipt = Wil je me een foto sturen van het bewijs van deze kosten?
asks-neighbours = Wil je eens navragen bij je buren en kijken op de plekken waar pakketten voor je worden neergelegd?

next-parcel = Het pakket gaat uiterlijk op { $promised } de deur uit; dan stuur ik je het trackingnummer.
next-label = Je ontvangt het retourlabel uiterlijk op { $promised }.
next-refund = Ik regel de terugbetaling uiterlijk op { $promised }.
next-answer = Ik schrijf je uiterlijk op { $promised } opnieuw.
next-owner = Ik zoek dit persoonlijk uit en antwoord je uiterlijk op { $promised }.

closing =
    Met vriendelijke groet,
    { $shop }
