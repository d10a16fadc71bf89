# Polski: forma grzecznościowa bez rodzaju („z wiadomości wynika”, „proszę o”), bez czasu przeszłego w pierwszej osobie,
# który zdradzałby płeć piszącego. Po „Dzień dobry,” dalej małą literą.

greeting = Dzień dobry,

thanks = dziękuję za wiadomość.
thanks-order = dziękuję za wiadomość w sprawie zamówienia { $order }.
thanks-goods = dziękuję za wiadomość w sprawie zamówienia { $order } („{ $goods }”).

heard-wrong-item = { $place ->
    [first] Z wiadomości wynika, że dotarł inny artykuł niż zamówiony.
   *[further] Z wiadomości wynika również, że dotarł inny artykuł niż zamówiony.
}
heard-wrong-colour = { $place ->
    [first] Z wiadomości wynika, że kolor jest inny niż zamówiony.
   *[further] Z wiadomości wynika również, że kolor jest inny niż zamówiony.
}
heard-wrong-size = { $place ->
    [first] Z wiadomości wynika, że rozmiar się nie zgadza.
   *[further] Z wiadomości wynika również, że rozmiar się nie zgadza.
}
heard-wrong-quantity = { $place ->
    [first] Z wiadomości wynika, że przesyłka była niekompletna lub liczba sztuk się nie zgadza.
   *[further] Z wiadomości wynika również, że przesyłka była niekompletna lub liczba sztuk się nie zgadza.
}
heard-defective = { $place ->
    [first] Z wiadomości wynika, że towar ma wadę.
   *[further] Z wiadomości wynika również, że towar ma wadę.
}
heard-damaged = { $place ->
    [first] Z wiadomości wynika, że towar dotarł uszkodzony.
   *[further] Z wiadomości wynika również, że towar dotarł uszkodzony.
}
heard-late = { $place ->
    [first] Z wiadomości wynika, że zamówienie jest opóźnione.
   *[further] Z wiadomości wynika również, że zamówienie jest opóźnione.
}
heard-not-received = { $place ->
    [first] Z wiadomości wynika, że przesyłka nie dotarła.
   *[further] Z wiadomości wynika również, że przesyłka nie dotarła.
}
heard-customs = { $place ->
    [first] Wiadomość dotyczy cła lub opłat importowych za przesyłkę.
   *[further] Wiadomość dotyczy również cła lub opłat importowych za przesyłkę.
}
heard-not-as-described = { $place ->
    [first] Z wiadomości wynika, że towar nie zgadza się z opisem.
   *[further] Z wiadomości wynika również, że towar nie zgadza się z opisem.
}
heard-changed-mind = { $place ->
    [first] Z wiadomości wynika, że zamówienie ma zostać zwrócone lub anulowane.
   *[further] Z wiadomości wynika również, że zamówienie ma zostać zwrócone lub anulowane.
}
heard-withdrawal = { $place ->
    [first] Potwierdzam otrzymanie oświadczenia o odstąpieniu od umowy.
   *[further] Potwierdzam również otrzymanie oświadczenia o odstąpieniu od umowy.
}
heard-counterfeit = { $place ->
    [first] Z wiadomości wynika, że są wątpliwości co do oryginalności towaru; traktuję to bardzo poważnie.
   *[further] Z wiadomości wynika również, że są wątpliwości co do oryginalności towaru; traktuję to bardzo poważnie.
}
heard-other = { $place ->
    [first] Wiadomość została uważnie przeczytana.
   *[further] Pozostałe sprawy z wiadomości również zostały odnotowane.
}

sorry-mistake = Przepraszam za ten błąd.
sorry-delay = Przepraszam za opóźnienie.
sorry-trouble = Przepraszam za niedogodności.

checked = Nasze zapisy zostały sprawdzone.
shows-other-item = Wynika z nich, że do zamówienia był przypisany inny artykuł niż zamówiony.
shows-other-colour = Wynika z nich, że do zamówienia był przypisany inny kolor niż zamówiony.
shows-other-size = Wynika z nich, że do zamówienia był przypisany inny rozmiar niż zamówiony.
shows-right-goods = Wynika z nich, że spakowano to, co zamówiono.
shows-agreed = Wynika z nich, że dnia { $day } uzgodniliśmy wysyłkę „{ $goods }”.
shows-ordered-units = { $units ->
    [one] Zamówienie obejmuje { $units } sztukę.
    [few] Zamówienie obejmuje { $units } sztuki.
    [many] Zamówienie obejmuje { $units } sztuk.
   *[other] Zamówienie obejmuje { $units } sztuki.
}
shows-listed-units = { $units ->
    [one] Na naszej liście pakowania z dnia { $day } jest tylko { $units } sztuka.
    [few] Na naszej liście pakowania z dnia { $day } są tylko { $units } sztuki.
    [many] Na naszej liście pakowania z dnia { $day } jest tylko { $units } sztuk.
   *[other] Na naszej liście pakowania z dnia { $day } jest tylko { $units } sztuki.
}
shows-other-quantity = Wynika z nich, że do zamówienia była przypisana inna liczba sztuk niż zamówiona.
shows-right-quantity = Wynika z nich, że spakowano zamówioną liczbę sztuk.
shows-defect = Potwierdzają one opisaną wadę.
shows-no-defect = W chwili pakowania nie odnotowano w nich żadnej wady.
shows-damage = Potwierdzają one opisane uszkodzenie.
shows-no-damage = W chwili pakowania nie odnotowano w nich żadnego uszkodzenia.
shows-due = Według naszych zapisów zamówienie miało zostać wysłane do dnia { $day }.
shows-delay = Potwierdzają one opóźnienie.
shows-no-delay = Wynika z nich, że zamówienie zostało wysłane w terminie.
shows-unsent = Wynika z nich, że zamówienie nie zostało jeszcze wysłane.
shows-cancelled = Wynika z nich, że zamówienie zostało anulowane.
shows-sent = Wynika z nich, że zamówienie zostało wysłane.
shows-refunded = Wynika z nich, że pieniądze za zamówienie zostały zwrócone.
shows-delivered = Wynika z nich, że przesyłka została doręczona dnia { $day }.
shows-delivery = Wynika z nich, że przesyłka została doręczona.
shows-no-delivery = Nie ma w nich potwierdzenia doręczenia przesyłki.
shows-charges-included = Wynika z nich, że te opłaty były wliczone w cenę.
shows-charges-apart = Wynika z nich, że te opłaty nie były wliczone w cenę.
shows-listing = W chwili zamówienia oferta brzmiała: „{ $goods }”.
shows-unlike-listing = Wynika z nich, że towar przypisany do zamówienia różni się od oferty.
shows-like-listing = Wynika z nich, że spakowany towar jest zgodny z ofertą.
shows-nothing = { $of ->
    [rest] W pozostałych sprawach z naszych zapisów nic jeszcze nie wynika; wyjaśniam je.
   *[all] Z naszych zapisów nie wynika jeszcze, co się stało; wyjaśniam tę sprawę.
}
shows-no-parcel = Z naszych zapisów nie wynika jeszcze, gdzie jest przesyłka; wyjaśniam tę sprawę.

cause-goods = Błąd leży więc po naszej stronie: zamówienie zostało przypisane do niewłaściwego artykułu.
cause-quantity = Błąd leży więc po naszej stronie: przy przygotowaniu zamówienia zapisano niewłaściwą liczbę sztuk.
cause-delay = Opóźnienie leży więc po naszej stronie.

gives-replace-keep = Wysyłam bezpłatnie właściwy artykuł; otrzymany można zatrzymać.
gives-replace-return = Wysyłam bezpłatnie właściwy artykuł; otrzymany można odesłać na nasz koszt.
gives-resend-missing = Wysyłam bezpłatnie to, czego brakuje.
gives-reship = { $sent ->
    [before] Wysyłam zamówienie bezpłatnie jeszcze raz.
   *[never] Wysyłam teraz zamówienie.
}
gives-refund-keep = Zwracam { $amount }; niczego nie trzeba odsyłać.
gives-refund-return = Zwrócę { $amount }, gdy tylko towar do nas wróci; koszt odesłania pokrywamy my.
gives-refund-part = Zwracam { $amount }, a otrzymany towar można zatrzymać.
gives-accept-return = Przyjmuję zwrot; proszę o odesłanie towaru zgodnie z instrukcją zwrotu podaną przy zamówieniu.
gives-refund-charge = Zwrócę opłatę, którą pobrano przy przesyłce.
gives-refund-postage = Zwracam koszt wysyłki w wysokości { $amount }.
gives-explain = Czuwam nad tą sprawą.
gives-trace = Zlecam przewoźnikowi poszukiwanie przesyłki.

asks-order = Proszę o podanie numeru zamówienia; wtedy to sprawdzę.
asks-photo-label = Proszę o jedno zdjęcie artykułu razem z etykietą.
asks-photo-count = Proszę o jedno zdjęcie wszystkiego, co było w paczce.
asks-photo-fault = Proszę o jedno zdjęcie, na którym widać wadę.
asks-photo-damage = Proszę o jedno zdjęcie uszkodzenia i opakowania.
asks-receipt = Proszę o zdjęcie dowodu tej opłaty.
asks-neighbours = Proszę sprawdzić u sąsiadów i w miejscach, w których zwykle zostawiane są paczki.

next-parcel = Paczka wyruszy do dnia { $promised }; wtedy podam numer przesyłki.
next-label = Etykietę zwrotną prześlę do dnia { $promised }.
next-refund = Zlecę zwrot pieniędzy do dnia { $promised }.
next-answer = Odezwę się ponownie do dnia { $promised }.
next-owner = Zajmuję się tym osobiście i odpowiem do dnia { $promised }.

closing =
    Z poważaniem
    { $shop }
