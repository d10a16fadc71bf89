use super::CaseRefusalCode as Code;

#[expect(clippy::too_many_lines, reason = "a dictionary: one arm a sentence")]
pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::SeveralOrders => {
            "Several channels have an order of this number.\nSay which channel is meant."
        }
        Code::NoOrder => {
            "There is no order of this number.\nCheck the number, or import the orders of that day first."
        }
        Code::NoCase => {
            "There is no case of this number.\n`tallyman case list` shows those that there are."
        }
        Code::NoCaseNumbered => {
            "There is no case {case}.\n`tallyman case list` shows those that there are."
        }
        Code::ClosedAlready => {
            "The case is closed already.\nA further message of the buyer opens a new one."
        }
        Code::LineTwice => {
            "Line {line} was named twice.\nName each line once, with all of its units that are meant."
        }
        Code::NoLine => "The order has no line of this name.\nIts lines are {known}.",
        Code::NotSoMany => {
            "{units} of line {line} cannot be meant: it has {has}.\nSay how many of them, one at least; without a number all of them are."
        }
        Code::Closed => "The case is closed.\nA further message of the buyer opens a new one.",
        Code::NothingToStop => {
            "No other open order is known to carry the fault of this case.\nLook at what else carries it: `tallyman case show` names those orders."
        }
        Code::NotOfFault => {
            "Not each of these orders carries the fault of this case.\nThose that can be meant are {known}."
        }
        Code::SeveralToStop => {
            "Several channels have an order {order}.\nName it with its channel: {known}."
        }
        Code::NothingStopped => {
            "No order waits because of this case.\n`tallyman case show` names those that do."
        }
        Code::ClosedReasons => {
            "The case is closed; what it was about stays as it was.\nA further message of the buyer opens a new one."
        }
        Code::NoTime => {
            "“{written}” is not a time.\nWrite it as 2026-11-20 10:00, or as 20.11.2026 10:00."
        }
        Code::NotTaken => "{fault}",
        Code::NoTableToLook => {
            "Only a table has columns to look at.\nGive a file that ends in .csv, .tsv or .xlsx."
        }
        Code::NoReason => "“{name}” is no reason.\nName one or several of: {known}.",
        Code::ReplyStands => {
            "Errors stand against this reply: {rules}.\nLook at each of them, mend the words or leave them out, and log it then."
        }
        Code::NoReply => "There are no words in what was given.\nGive the reply as it was sent.",
        Code::NoStage => "There is no stage “{name}”.\nThe stages are {known}.",
        Code::StageAhead => {
            "A stage cannot begin later than now.\nSay when it began, as 2026-11-20T10:00."
        }
        Code::DueTooFar => {
            "The printed date must lie after the stage's beginning, and no more than 400 days after it.\nRead it again on the platform's page; write it as 2026-11-25T11:00."
        }
        Code::NoPlatform => "That is no name of a platform.\nSay one of {known}, or another name.",
        Code::NoDeadline => {
            "There is no deadline “{name}”.\n`tallyman case show` names the rule of each clock."
        }
        Code::NoSpan => {
            "“{written}” is no span of time.\nWrite 48 hours, 30 calendar_days or 3 business_days, {most} at most, or default for the value of the table."
        }
        Code::NoCountry => "“{written}” is no country.\nWrite its code, such as DE, GB or US.",
        Code::OneTable => "One table is looked at after the other.\nChoose one file.",
        Code::NoMessage => {
            "There are no words in what was given.\nPaste what the buyer wrote, or choose its file."
        }
        Code::ColumnsOfSeveral => {
            "Columns were told for more than one file.\nTake the tables one after the other."
        }
    }
}
