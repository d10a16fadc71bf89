//! Sentences as data: a code, what it is filled from, and one text for each language.
//!
//! [`sentences!`](crate::sentences) declares an enum of sentences. Its texts lie beside it in `en.rs`, `de.rs` and
//! `zh.rs`, each a `text(code)` in which `{name}` stands for the argument of that name, so a sentence without a text in
//! some language does not compile, and [`check`] finds a text that forgets an argument.

use crate::language::Language;

/// What a sentence is filled from.
pub trait Argument {
    /// The argument as it stands in a sentence of this language.
    fn in_language(&self, language: Language) -> String;
}

impl Argument for String {
    fn in_language(&self, _language: Language) -> String {
        self.clone()
    }
}

impl Argument for u32 {
    fn in_language(&self, _language: Language) -> String {
        self.to_string()
    }
}

impl Argument for u64 {
    fn in_language(&self, _language: Language) -> String {
        self.to_string()
    }
}

/// Nothing stands where there is none.
impl<T: Argument> Argument for Option<T> {
    fn in_language(&self, language: Language) -> String {
        self.as_ref()
            .map_or_else(String::new, |argument| argument.in_language(language))
    }
}

impl<T: Argument + ?Sized> Argument for Box<T> {
    fn in_language(&self, language: Language) -> String {
        (**self).in_language(language)
    }
}

/// The one of three texts that is in a language.
pub(crate) fn spoken(language: Language, english: &str, german: &str, chinese: &str) -> String {
    match language {
        Language::En => english,
        Language::De => german,
        Language::Zh => chinese,
    }
    .to_owned()
}

/// Puts the arguments into a text. What was put in is never looked at again, so a file named `{row}` stays what it is.
pub fn fill(text: &str, arguments: &[(&str, String)]) -> String {
    let mut filled = String::with_capacity(text.len() + 64);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let argument = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = arguments.iter().find(|(known, _)| *known == name)?;
            Some((value, tail))
        });
        if let Some((value, tail)) = argument {
            filled.push_str(value);
            rest = tail;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}

/// What is wrong with the texts of a sentence: an argument that one forgets, or a place that nothing fills.
pub fn check(name: &str, arguments: &[&str], texts: &[(Language, &str)]) -> Vec<String> {
    let mut faults = Vec::new();
    for (language, text) in texts {
        if text.trim().is_empty() && *arguments != ["text"] {
            faults.push(format!("{name}, {language:?}: no text"));
        }
        for argument in arguments {
            if !text.contains(&format!("{{{argument}}}")) {
                faults.push(format!("{name}, {language:?}: {{{argument}}} is not told"));
            }
        }
        for place in text.split('{').skip(1) {
            let known = place.split_once('}').map(|(name, _)| name);
            if !known.is_some_and(|known| arguments.contains(&known)) {
                faults.push(format!("{name}, {language:?}: nothing fills {{{place}"));
            }
        }
    }
    faults
}

/// Declares an enum of sentences and the enum of their codes; the texts lie in the modules `en`, `de` and `zh` beside it.
#[macro_export]
macro_rules! sentences {
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident, $code:ident {
            $( $(#[doc = $doc:literal])+ $variant:ident { $($argument:ident: $kind:ty),* $(,)? } )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        $visibility enum $name {
            $(
                $(#[doc = $doc])+
                $variant {
                    $(
                        #[doc = concat!("Stands for `{", stringify!($argument), "}` in its texts.")]
                        $argument: $kind,
                    )*
                },
            )+
        }

        /// Which sentence it is, whatever it is filled from.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        $visibility enum $code {
            $( $(#[doc = $doc])+ $variant, )+
        }

        impl $code {
            /// Every sentence there is.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The names of what it is filled from.
            pub const fn arguments(self) -> &'static [&'static str] {
                match self {
                    $( Self::$variant => &[$(stringify!($argument)),*], )+
                }
            }

            /// Its text, before it is filled.
            pub const fn text(self, language: $crate::language::Language) -> &'static str {
                match language {
                    $crate::language::Language::En => en::text(self),
                    $crate::language::Language::De => de::text(self),
                    $crate::language::Language::Zh => zh::text(self),
                }
            }
        }

        impl $name {
            /// Which sentence it is.
            pub const fn code(&self) -> $code {
                match self {
                    $( Self::$variant { .. } => $code::$variant, )+
                }
            }

            /// What it is filled from, by name, in a language.
            pub fn filling(&self, language: $crate::language::Language) -> Vec<(&'static str, String)> {
                match self {
                    $(
                        Self::$variant { $($argument),* } => vec![
                            $( (stringify!($argument), $crate::sentence::Argument::in_language($argument, language)) ),*
                        ],
                    )+
                }
            }

            /// The sentence in a language.
            pub fn in_language(&self, language: $crate::language::Language) -> String {
                let text = self.code().text(language);
                $crate::sentence::fill(text, &self.filling(language))
            }
        }

        impl $crate::sentence::Argument for $name {
            fn in_language(&self, language: $crate::language::Language) -> String {
                Self::in_language(self, language)
            }
        }

        /// In English, as the command line speaks.
        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.in_language($crate::language::Language::En))
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_not_read_again() {
        let arguments = [("file", "{row}.csv".to_owned()), ("row", "3".to_owned())];
        assert_eq!(
            fill("{file}, row {row}: {", &arguments),
            "{row}.csv, row 3: {"
        );
    }

    #[test]
    fn a_text_that_forgets_an_argument_is_found() {
        let texts = [
            (Language::En, "row {row} of {file}"),
            (Language::De, "Zeile {row}"),
            (Language::Zh, "{file} {row} {rwo}"),
        ];
        let faults = check("Row", &["file", "row"], &texts);
        assert_eq!(faults.len(), 2, "{faults:?}");
        assert!(faults[0].contains("De: {file}"));
        assert!(faults[1].contains("{rwo}"));
    }
}
