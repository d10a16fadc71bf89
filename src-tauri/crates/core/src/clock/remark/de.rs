use super::ClockRemarkCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Printed => {
            "Die Plattform hat diesen Termin für diesen Fall gedruckt; er gilt, was immer die Tabelle sagt."
        }
        Code::ByTable => {
            "{span} ab {start} ({began}). Quelle: {source} ({dated}), gelesen am {checked}, Vertrauen {confidence}."
        }
        Code::ByOwn => {
            "{span} ab {start} ({began}), wie Sie es für {rule} gesetzt haben; die Tabelle wird nicht gefragt."
        }
        Code::AmountUnknown => {
            "Wie viel Zeit ab {start} bleibt, ist nicht bekannt ({source}). Setzen Sie für {rule}, was die Plattform sagt."
        }
        Code::StartUnknown => {
            "{span} ab {start}; wann das ist, weiß das Hauptbuch nicht. Quelle: {source} ({dated}), gelesen am {checked}."
        }
        Code::CountedWith => {
            "Wochenenden und {holidays} Feiertage des ganzen Landes {country} wurden übersprungen, in UTC."
        }
        Code::CountedWithout => {
            "Für {country} gibt es keinen Feiertagskalender: Nur Wochenenden wurden übersprungen, in UTC."
        }
        Code::CountedNowhere => {
            "Das Land des Marktplatzes ist nicht bekannt: Nur Wochenenden wurden übersprungen, in UTC."
        }
        Code::StageSince => "Stufe: {stage}, seit {began}.",
        Code::StageAssumed => {
            "Stufe: {stage}. Mehr ist nicht festgehalten; sagen Sie es, wenn die Plattform etwas eröffnet."
        }
    }
}
