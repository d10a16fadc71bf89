//! The fixed words of the pick sheet, one table a language.

use super::Language;

/// Fixed words of the pick sheet; `{name}` marks a place to fill.
pub(crate) struct SheetWords {
    pub(crate) title: &'static str,
    pub(crate) reprint: &'static str,
    pub(crate) orders: &'static str,
    pub(crate) lines: &'static str,
    pub(crate) units: &'static str,
    pub(crate) location: &'static str,
    pub(crate) quantity: &'static str,
    pub(crate) colour: &'static str,
    pub(crate) what: &'static str,
    pub(crate) order: &'static str,
    /// The order's column in the picker's language, beside the shop's full words.
    pub(crate) order_short: &'static str,
    pub(crate) not: &'static str,
    pub(crate) note: &'static str,
    pub(crate) personalisation: &'static str,
    pub(crate) tote: &'static str,
    pub(crate) apart: &'static str,
    pub(crate) continued: &'static str,
    pub(crate) hatching: &'static str,
    pub(crate) page: &'static str,
    pub(crate) picker: &'static str,
    pub(crate) started: &'static str,
    pub(crate) done: &'static str,
    pub(crate) head: &'static str,
    pub(crate) not_found: &'static str,
    /// Reasons for not found: the letter to write and what it means.
    pub(crate) reasons: [(&'static str, &'static str); 3],
}

impl Language {
    /// The fixed words of the pick sheet in this language.
    pub(crate) fn sheet_words(self) -> &'static SheetWords {
        match self {
            Self::English => &ENGLISH,
            Self::German => &GERMAN,
            Self::Chinese => &CHINESE,
            Self::Polish => &POLISH,
            Self::Spanish => &SPANISH,
        }
    }
}

/// Fills the marked places of a fixed sentence; text filled in is never searched for further marks.
pub(crate) fn filled(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let Some(length) = rest[open..].find('}') else {
            break;
        };
        let name = &rest[open + 1..open + length];
        out.push_str(&rest[..open]);
        if let Some((_, value)) = values.iter().find(|(key, _)| *key == name) {
            out.push_str(value);
        }
        rest = &rest[open + length + 1..];
    }
    out.push_str(rest);
    out
}

const ENGLISH: SheetWords = SheetWords {
    title: "Pick sheet {sheet}, revision {revision}",
    reprint: "REPRINT",
    orders: "Orders",
    lines: "Lines",
    units: "Units",
    location: "Location",
    quantity: "Quantity",
    colour: "Colour",
    what: "What to take",
    order: "Order for the bench",
    order_short: "Order",
    not: "not",
    note: "Note",
    personalisation: "Personalise",
    tote: "tote {tote}",
    apart: "second pass, kept apart from line {line}",
    continued: "line {line}, continued",
    hatching: "Hatching",
    page: "Page {page} of {pages}, lines {first}–{last} of {lines}",
    picker: "Picker",
    started: "Started",
    done: "Done",
    head: "Ledger head at printing",
    not_found: "Not found? Write the reason in the box:",
    reasons: [
        ("E", "empty"),
        ("D", "damaged"),
        ("L", "label does not match"),
    ],
};

const GERMAN: SheetWords = SheetWords {
    title: "Pickliste {sheet}, Revision {revision}",
    reprint: "NACHDRUCK",
    orders: "Aufträge",
    lines: "Zeilen",
    units: "Stück",
    location: "Lagerplatz",
    quantity: "Menge",
    colour: "Farbe",
    what: "Was zu nehmen ist",
    order: "Auftrag für den Packtisch",
    order_short: "Auftrag",
    not: "nicht",
    note: "Hinweis",
    personalisation: "Personalisierung",
    tote: "Kiste {tote}",
    apart: "zweiter Gang, getrennt von Zeile {line}",
    continued: "Zeile {line}, Fortsetzung",
    hatching: "Schraffur",
    page: "Seite {page} von {pages}, Zeilen {first}–{last} von {lines}",
    picker: "Picker",
    started: "Beginn",
    done: "Ende",
    head: "Journalkopf beim Druck",
    not_found: "Nicht gefunden? Grund ins Kästchen:",
    reasons: [("L", "leer"), ("D", "defekt"), ("E", "Etikett passt nicht")],
};

const CHINESE: SheetWords = SheetWords {
    title: "拣货单 {sheet} 第 {revision} 版",
    reprint: "重印",
    orders: "订单",
    lines: "行",
    units: "件",
    location: "货位",
    quantity: "数量",
    colour: "颜色",
    what: "取什么",
    order: "订单",
    order_short: "订单",
    not: "不是",
    note: "备注",
    personalisation: "定制",
    tote: "周转箱 {tote}",
    apart: "第二趟，与第 {line} 行分开取",
    continued: "第 {line} 行（续）",
    hatching: "色块",
    page: "第 {page} 页，共 {pages} 页；第 {first}–{last} 行，共 {lines} 行",
    picker: "拣货员",
    started: "开始",
    done: "完成",
    head: "打印时的账本头",
    not_found: "找不到？在方框里写原因：",
    reasons: [("E", "空"), ("D", "损坏"), ("L", "标签不符")],
};

const POLISH: SheetWords = SheetWords {
    title: "Lista kompletacji {sheet}, wersja {revision}",
    reprint: "WYDRUK PONOWNY",
    orders: "Zamówienia",
    lines: "Wiersze",
    units: "Sztuki",
    location: "Miejsce",
    quantity: "Ilość",
    colour: "Kolor",
    what: "Co pobrać",
    order: "Zamówienie do pakowania",
    order_short: "Zamówienie",
    not: "nie",
    note: "Uwaga",
    personalisation: "Personalizacja",
    tote: "kosz {tote}",
    apart: "drugie przejście, osobno od wiersza {line}",
    continued: "wiersz {line}, ciąg dalszy",
    hatching: "Kreskowanie",
    page: "Strona {page} z {pages}, wiersze {first}–{last} z {lines}",
    picker: "Pobiera",
    started: "Początek",
    done: "Koniec",
    head: "Czoło dziennika przy wydruku",
    not_found: "Nie ma? Wpisz powód w kratkę:",
    reasons: [("P", "pusto"), ("U", "uszkodzone"), ("E", "inna etykieta")],
};

const SPANISH: SheetWords = SheetWords {
    title: "Hoja de preparación {sheet}, revisión {revision}",
    reprint: "REIMPRESIÓN",
    orders: "Pedidos",
    lines: "Líneas",
    units: "Unidades",
    location: "Ubicación",
    quantity: "Cantidad",
    colour: "Color",
    what: "Qué tomar",
    order: "Pedido para la mesa",
    order_short: "Pedido",
    not: "no",
    note: "Nota",
    personalisation: "Personalización",
    tote: "caja {tote}",
    apart: "segunda pasada, aparte de la línea {line}",
    continued: "línea {line}, continuación",
    hatching: "Trama",
    page: "Página {page} de {pages}, líneas {first}–{last} de {lines}",
    picker: "Prepara",
    started: "Inicio",
    done: "Fin",
    head: "Cabeza del libro al imprimir",
    not_found: "¿No está? Escriba el motivo en la casilla:",
    reasons: [
        ("V", "vacío"),
        ("D", "dañado"),
        ("E", "la etiqueta no coincide"),
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fixed_word_can_be_printed() {
        for language in Language::ALL {
            let words = language.sheet_words();
            let all = [
                words.title,
                words.reprint,
                words.orders,
                words.lines,
                words.units,
                words.location,
                words.quantity,
                words.colour,
                words.what,
                words.order,
                words.not,
                words.note,
                words.personalisation,
                words.tote,
                words.apart,
                words.continued,
                words.hatching,
                words.page,
                words.picker,
                words.started,
                words.done,
                words.head,
                words.not_found,
                words.reasons[0].1,
                words.reasons[1].1,
                words.reasons[2].1,
            ];
            for text in all {
                assert_eq!(crate::missing_glyphs(text), Vec::<char>::new(), "{text}");
                assert!(!text.is_empty());
            }
        }
    }

    #[test]
    fn filled_text_is_not_searched_again() {
        assert_eq!(
            filled("tote {tote}.", &[("tote", "{line}")]),
            "tote {line}."
        );
        assert_eq!(filled("{a}{b} {c", &[("a", "1"), ("b", "2")]), "12 {c");
    }
}
