use super::AdviceCode as Code;

#[expect(clippy::too_many_lines, reason = "a table: one row a sentence")]
pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Unproven => {
            "“{said}” states something that no entry of this case proves. Leave it out, or record it first."
        }
        Code::Differs => "“{said}” is not what the facts say: they say “{instead}”.",
        Code::NotKnown => {
            "“{said}” stands in no fact and no remedy of this case. Check it, or leave it out."
        }
        Code::Placeholder => {
            "“{said}” is still to be filled in. Write what belongs there, or leave it out."
        }
        Code::OrderMissing => "The reply does not name the order. Add {order}.",
        Code::OtherLanguage => "The buyer reads {wanted}. Write the reply in that language.",
        Code::MixedScripts => {
            "“{said}” mixes letters of several scripts that look alike. Type the word again."
        }
        Code::Contact => {
            "“{said}” leads away from the platform, which forbids it. Ask the buyer to answer here."
        }
        Code::Address => {
            "“{said}” looks like an address. Addresses are given by the platform's own label or form."
        }
        Code::Link => "“{said}” is a link. Say in words what it shows.",
        Code::OffPlatform => {
            "“{said}” offers something outside the platform. Every payment and refund goes through the order."
        }
        Code::Feedback => {
            "“{said}” speaks of a review. Leave it out: nothing may be asked or promised for one."
        }
        Code::CloseCase => {
            "“{said}” asks to close a case. Leave it out; the buyer closes it once everything is settled."
        }
        Code::CancelYourself => {
            "“{said}” asks the buyer to cancel or to choose another reason. Do it yourself in the order."
        }
        Code::Advertising => {
            "“{said}” is advertising, which has no place in an answer to a complaint. Leave it out."
        }
        Code::MoreThanPaid => "“{said}” is more than the buyer paid ({paid}). Check the amount.",
        Code::OtherCurrency => "“{said}” is not in the currency of the order, {currency}.",
        Code::NotOffered => {
            "“{said}” promises something other than the remedies of this case. Choose the remedy first, then write the reply."
        }
        Code::BelowLaw => "The law gives the buyer at least {floor} back. Choose another remedy.",
        Code::BuyerPays => {
            "“{said}” lets the buyer pay for the way back of something that is not as ordered. Take the cost over."
        }
        Code::DeniesRights => "“{said}” denies a right that the law gives. Leave it out.",
        Code::DayTooLate => "“{said}” is later than the last day that may be promised, {latest}.",
        Code::NoNextStep => "No day says when something happens next. Name one.",
        Code::NotConcrete => {
            "Nothing names the goods. Say the problem again with their name, colour or number."
        }
        Code::NoApology => "There is no apology. One sentence is enough.",
        Code::SorryAgain => "“{said}” is one apology too many. Keep the first.",
        Code::SorryLate => "“{said}” stands late. Put the apology near the beginning.",
        Code::SorryIf => "“{said}” apologises on a condition. Apologise for what happened.",
        Code::NoFirstPerson => "Nobody acts in this reply. Say “I” once for what you do.",
        Code::Blame => "“{said}” blames the buyer. Say what the records show instead.",
        Code::Admission => {
            "“{said}” admits a fault that the ledger does not confirm. Say what you know and what you will look at."
        }
        Code::Unanswered => "The buyer also wrote about: {reason}. Answer it.",
        Code::Personal => {
            "“{said}” is personal data. Leave it out; the buyer's first name is enough."
        }
        Code::OtherOrder => "“{said}” is the number of another order. Leave it out.",
        Code::Copied => {
            "This is the buyer's own text, word for word. Say it in your words, or leave it out."
        }
        Code::Html => {
            "“{said}” is a tag of a web page. Platforms show plain text only; leave it out."
        }
        Code::Picture => "“{said}” is a picture. Write words only.",
        Code::Unseen => {
            "Here stands a sign that nobody sees and that changes how the text is read. Take it out."
        }
        Code::EmptyLines => "More than one empty line; this platform allows one.",
        Code::TooLong => "The reply has {chars} characters; the field holds {limit}. Shorten it.",
        Code::Short => {
            "The reply is short ({count}; better at least {least}). Say what is done and when."
        }
        Code::Long => "The reply is long ({count}; better at most {most}).",
        Code::Paragraphs => "The reply has {count} paragraphs. Fewer are read more easily.",
        Code::LongSentences => {
            "Sentences have {count} words on average. Make two of the long ones."
        }
        Code::Familiar => {
            "“{said}” is familiar, or mixes two forms of address. Stay with the polite one."
        }
        Code::NoGreeting => "There is no greeting.",
        Code::NoClosing => "There is no closing.",
        Code::Format => "“{said}” is written otherwise in this language: “{instead}”.",
        Code::Guarantee => "“{said}” guarantees what nobody can. Say what you do.",
        Code::Legal => "“{said}” is legal advice or a threat. Leave it out.",
        Code::Capitals => "“{said}” is shouted. Write it in small letters.",
        Code::DoubledMark => "“{said}”: one mark is enough.",
        Code::DoubledWord => "“{said}” stands there twice.",
        Code::Blanks => "Here stands more than one blank.",
        Code::SentBefore => "This was sent in the case already. Answer what the buyer wrote since.",
        Code::PhotoAgain => "“{said}” asks for a photo that came already.",
        Code::PhotoNotNeeded => "“{said}” asks for a photo that nothing depends on. Leave it out.",
        Code::ReturnNotNeeded => "“{said}” asks for a return that the chosen remedy does not need.",
        Code::ForOwner => {
            "A fake, a danger or a threat is at stake. Let the owner of the shop answer in their own words."
        }
    }
}
