use super::CauseCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Said => "{text}",
    }
}
