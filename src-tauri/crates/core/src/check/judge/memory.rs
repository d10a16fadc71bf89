//! What was read of a shop's own texts: thousands of variants share a few titles, option names, values and codes.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::Attribute;
use super::column::{Name, Value};
use super::identity::Code;
use super::read::{Context, Reading, Wearer, read};
use super::vocabulary::{Languages, MeaningId, Vocabulary};

/// So many distinct texts of a kind are kept; beyond that the memory begins anew.
const TEXTS_MAX: usize = 50_000;

/// What was read so far, each text once in each of its contexts. What is kept follows from the text and its context alone.
#[derive(Debug, Default)]
pub(super) struct Memory {
    titles: Texts<Languages, Reading>,
    names: Texts<Languages, Name>,
    name_languages: Texts<(), Languages>,
    values: Texts<ValueContext, Value>,
    codes: Texts<(), Code>,
}

/// What decides how an option's value is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ValueContext {
    pub(super) languages: Languages,
    /// What the option's name says that it is about.
    pub(super) attribute: Option<Attribute>,
    /// The size system that the option's name gives to bare numbers.
    pub(super) system: Option<MeaningId>,
    pub(super) is_ring: bool,
    pub(super) wearer: Option<Wearer>,
    /// Whether the option's name counts pairs: "Paia".
    pub(super) counts_pairs: bool,
}

impl Memory {
    pub(super) fn title(
        &self,
        vocabulary: &Vocabulary,
        text: &str,
        languages: Languages,
    ) -> Rc<Reading> {
        self.titles.get(text, languages, || {
            let context = Context {
                languages,
                ..Context::default()
            };
            read(&vocabulary.tables, text, context)
        })
    }

    pub(super) fn name(
        &self,
        vocabulary: &Vocabulary,
        text: &str,
        languages: Languages,
    ) -> Rc<Name> {
        self.names
            .get(text, languages, || Name::of(vocabulary, text, languages))
    }

    pub(super) fn name_languages(&self, vocabulary: &Vocabulary, text: &str) -> Languages {
        *self
            .name_languages
            .get(text, (), || vocabulary.option_languages(text))
    }

    pub(super) fn value(
        &self,
        vocabulary: &Vocabulary,
        text: &str,
        context: ValueContext,
    ) -> Rc<Value> {
        self.values
            .get(text, context, || Value::of(vocabulary, text, context))
    }

    pub(super) fn code(&self, text: &str) -> Rc<Code> {
        self.codes.get(text, (), || Code::of(text))
    }
}

/// Texts with what was made of them in each context.
#[derive(Debug)]
struct Texts<C, T> {
    known: RefCell<FxHashMap<Box<str>, InContexts<C, T>>>,
}

/// Few contexts occur, so a list is searched faster than a table.
type InContexts<C, T> = Vec<(C, Rc<T>)>;

impl<C, T> Default for Texts<C, T> {
    fn default() -> Self {
        Self {
            known: RefCell::default(),
        }
    }
}

impl<C: Copy + PartialEq, T> Texts<C, T> {
    fn get(&self, text: &str, context: C, make: impl FnOnce() -> T) -> Rc<T> {
        if let Some(known) = self.known.borrow().get(text)
            && let Some((_, made)) = known.iter().find(|(of, _)| *of == context)
        {
            return Rc::clone(made);
        }
        let made = Rc::new(make());
        let mut known = self.known.borrow_mut();
        if known.len() >= TEXTS_MAX {
            known.clear();
        }
        known
            .entry(text.into())
            .or_default()
            .push((context, Rc::clone(&made)));
        made
    }
}
