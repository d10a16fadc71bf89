use super::EvidenceRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NoProfile => "There is no profile “{name}”.\nExpected one of: {known}.",
        Code::DoesNotFit => {
            "Summary, order and listing alone are more than “{profile}” takes ({limits}). Nothing was written.\nChoose another profile, or link the case to one order only."
        }
        Code::FilesMost => "{most} files",
        Code::BytesMost => "{most} bytes",
        Code::PagesMost => "{most} pages",
        Code::Limits => "{first}, {rest}",
        Code::NoOrder => {
            "The case has no order, so there is nothing to prove.\nSay which order it is about."
        }
        Code::FolderTaken => {
            "{folder} is not empty, so nothing was written.\nName a folder that is empty or not there yet."
        }
        Code::FolderUnnamed => {
            "The folder has no name.\nName a folder that is empty or not there yet."
        }
        Code::NotWritten => {
            "The pack was not written to {folder}: {cause}.\nCheck that the folder may be written to and has room."
        }
        Code::PhotoNotRead => {
            "{file} could not be read: {cause}.\nCheck that it is there and may be read. Nothing was written."
        }
        Code::PhotoNoFile => {
            "{file} could not be read: it is no file.\nCheck that it is there and may be read. Nothing was written."
        }
        Code::TooManyPhotos => {
            "{count} photos were given; expected at most {most}.\nGive the most telling ones."
        }
        Code::PhotoNotTaken => {
            "{file} was not taken: {why}.\nExpected a JPEG or PNG as a camera makes it. Nothing was written."
        }
        Code::NoPhoto => "it is neither a JPEG nor a PNG",
        Code::PhotoTooLong => "it is longer than {most} MiB",
        Code::PhotoTooLarge => "it has more than {most} million pixels",
        Code::PhotoDamaged => "it is damaged",
        Code::TooManyPacks => {
            "The folder holds {most} packs of this case already.\nChoose another folder. Nothing was written."
        }
    }
}
