using Arende.Application.Mail;
using Arende.Domain.Distribution;

namespace Arende.Texts;

public static partial class T
{
    public static class Distribution
    {
        public static Text Title { get; } = new("Expediering", "Distribution");
        public static Text Shows { get; } = new("Visar", "Showing");
        public static Text StateLabel { get; } = new("Läge", "State");
        public static Text Any { get; } = new("alla rader, öppna överst", "all rows, open ones first");
        public static Text OnlyOpen { get; } = new("rader att göra något åt", "rows that need something done");
        public static Text To { get; } = new("till", "to");
        public static Text UnitLabel { get; } = new("Enhet", "Unit");
        public static Text AnyUnit { get; } = new("alla mottagare", "all recipients");
        public static Text Recipient { get; } = new("Mottagare", "Recipient");
        public static Text Case { get; } = new("Ärende", "Case");
        public static Text Step { get; } = new("Åtgärd", "Action");
        public static Text Nothing { get; } = new("Inget att expediera här.", "Nothing to distribute here.");
        public static Text NothingHelp { get; } = new("När ett protokoll justeras får varje mottagare av ett beslut en rad.", "When minutes are verified, each recipient of a decision gets a row.");
        public static Text NoAddress { get; } = new("ingen adress", "no address");
        public static Text SettleShort { get; } = new("Red ut", "Settle");
        public static Text SendAgainShort { get; } = new("Skicka igen", "Send again");

        public static Text SettleTitle { get; } = new("Red ut mottagaren", "Settle the recipient");
        public static Text SettleWhy { get; } = new("Mottagaren stämmer inte med någon enhet eller adress, så beslutet har inte kunnat skickas.",
            "The recipient matches no unit or address, so the decision could not be sent.");
        public static Text AsWritten { get; } = new("Som det står i ärendet", "As written in the case");
        public static Text Unit { get; } = new("Enhet i kommunen", "Unit of the municipality");
        public static Text UnitHelp { get; } = new("Väljer du en enhet går beslutet till dess brevlåda, och enhetens folk kan kvittera.",
            "If you choose a unit, the decision goes to its mailbox, and its people can acknowledge.");
        public static Text NoUnit { get; } = new("Ingen enhet: någon utanför kommunen", "No unit: somebody outside the municipality");
        public static Text Address { get; } = new("E-postadress", "E-mail address");
        public static Text AddressProposed { get; } = new("Adressen är läst ur mottagarens text. Kontrollera den innan du sparar.", "The address was read in the recipient's text. Check it before you save.");
        public static Text AddressHelp { get; } = new("Lämna tomt för enhetens egen brevlåda.", "Leave empty for the unit's own mailbox.");
        public static Text SettleDo { get; } = new("Spara", "Save");
        public static Text SettleHappens { get; } = new("Med mejl skickas beslutet till adressen om några minuter, en gång, och kan tas tillbaka till dess; har det redan gått dit skickas inget mer. Ett brev och en överlämning väntar på att du antecknar dem.",
            "By mail the decision is sent to the address in some minutes, once, and can be taken back until then; if it has gone there already, nothing more is sent. A letter and a handing over wait for you to note them.");
        public static Text HistoryTells { get; } = new("Ärendets händelser visar vem mottagaren var och vart beslutet gick.", "The history of the case shows who the recipient was and where the decision went.");
        public static Text PeopleTold { get; } = new("Den valda enhetens folk får en avisering i inkorgen när beslutet går med mejl eller dit.", "The people of the chosen unit get a notice in their inbox when the decision goes by mail or there.");

        public static Text AgainTitle { get; } = new("Skicka beslutet igen", "Send the decision again");
        public static Text AgainDo { get; } = new("Skicka beslutet igen", "Send the decision again");
        public static Text AgainOnce { get; } = new("Ett dubbelt klick eller ett omförsök ger ändå bara ett mejl.", "A double click or a retry still gives only one mail.");
        public static Text CameBackTitle { get; } = new("Kom mejlet tillbaka?", "Did the mail come back?");
        public static Text CameBackSays { get; } = new("Vad står det i det?", "What does it say?");
        public static Text CameBackSaysHelp { get; } = new("Valfritt. Till exempel att brevlådan är full eller inte finns.", "Optional. For instance that the mailbox is full, or doesn't exist.");
        public static Text CameBackHappens { get; } = new("Mottagaren blir en öppen rad att åtgärda: skicka igen, eller på ett annat sätt.", "The recipient becomes an open row to settle: send again, or another way.");
        public static Text CameBackDo { get; } = new("Mejlet kom tillbaka", "The mail came back");
        public static Text CameBackDone { get; } = new("Raden är öppen igen.", "The row is open again.");
        public static Text AgainWaits { get; } = new("Det är redan på väg.", "It is already on its way.");
        public static Text Sending { get; } = new("Beslutet är på väg.", "The decision is on its way.");

        public static Text Of(DistributionState state) => state switch
        {
            DistributionState.Unmatched => new("Saknar adress", "No address"),
            DistributionState.Waiting => new("Väntar", "Waiting"),
            DistributionState.Sent => new("Skickad", "Sent"),
            DistributionState.Bounced => new("Studsade", "Bounced"),
            DistributionState.Acknowledged => new("Kvitterad", "Acknowledged"),
            DistributionState.ByHand => new("Att lämna", "To hand over"),
            DistributionState.Withheld => new("Stoppad av sekretess", "Withheld, secret"),
            DistributionState.Held => new("Skickas snart", "Goes soon"),
            DistributionState.TakenBack => new("Återtagen", "Taken back"),
            DistributionState.AwaitsMinutes => new("Väntar på justering", "Awaits verification"),
        };

        public static Text ChannelLabel { get; } = new("Hur beslutet lämnas", "How the decision is given");

        public static Text Of(DistributionChannel channel) => channel switch
        {
            DistributionChannel.Mail => new("Mejl", "Mail"),
            DistributionChannel.Post => new("Brev", "Letter"),
            DistributionChannel.Council => new("Överlämnas till fullmäktige", "Handed over to the council"),
            DistributionChannel.Inbox => new("Enhetens inkorg", "The unit's inbox"),
        };

        public static Text HelpOf(DistributionChannel channel) => channel switch
        {
            DistributionChannel.Mail => new("Till adressen nedan, eller till enhetens brevlåda.", "To the address below, or to the unit's mailbox."),
            DistributionChannel.Post => new("Du postar det och antecknar dagen.", "You post it and note the day."),
            DistributionChannel.Council => new("Du lämnar det till fullmäktiges sekreterare och antecknar dagen.", "You hand it to the council's secretary and note the day."),
            DistributionChannel.Inbox => new("För en enhet utan brevlåda: dess folk läser det här och kvitterar.", "For a unit without a mailbox: its people read it here and acknowledge."),
        };

        public static Text HandOverShort(DistributionChannel channel) => channel == DistributionChannel.Council ? new("Anteckna", "Note") : new("Anteckna postat", "Note posted");
        public static Text OtherWayShort { get; } = new("Byt sätt", "Another way");
        public static Text HandOverTitle(DistributionChannel channel) => channel == DistributionChannel.Council ? new("Lämna beslutet till fullmäktige", "Hand the decision over to the council") : new("Posta beslutet", "Post the decision");
        public static Text HandOverDo(DistributionChannel channel) => channel == DistributionChannel.Council ? new("Anteckna att det är överlämnat", "Note that it is handed over") : new("Anteckna att brevet är postat", "Note that the letter is posted");
        public static Text HandedOn { get; } = new("Dag", "Day");
        public static Text HandedOnHelp { get; } = new("Den dag då det gjordes.", "The day on which it was done.");
        public static Text HandOverHappens { get; } = new("Raden blir klar. Expedieringen och ärendets händelser visar ditt namn och dagen. Inga mejl skickas.",
            "The row is finished. The distribution and the history of the case show your name and the day. No mail is sent.");
        public static Text HandedOver { get; } = new("Det är antecknat.", "It has been noted.");
        public static Text WillBeHanded { get; } = new("Raden väntar på att du lämnar beslutet.", "The row waits for you to hand over the decision.");
        public static Text NotByHand { get; } = new("Det finns inget att lämna för hand här.", "There is nothing to hand over here.");
        public static Text Withheld { get; } = new("Ärendet är sekretessmarkerat och mottagaren får inte läsa det. Ingenting har skickats. Bedöm om beslutet ska lämnas ut, och välj i så fall ett annat sätt.",
            "The case is secret and the recipient may not read it. Nothing was sent. Assess whether the decision is to be given out, and if so choose another way.");
        public static Text WithheldShort { get; } = new("Mottagaren får inte läsa ärendet. Ingenting har skickats.", "The recipient may not read the case. Nothing was sent.");
        public static Text ByHandWhy { get; } = new("Beslutet ska lämnas för hand och är inte antecknat som lämnat.", "The decision is to be given by hand and isn't noted as given.");
        public static Text SentWith(string recipient) => new($"skickas tillsammans med {recipient}", $"sent together with {recipient}");
        public static Text ByRecipient { get; } = new("av mottagaren, med länken", "by the recipient, by the link");

        public static Text RowsThatAre(DistributionState state) => state switch
        {
            DistributionState.Unmatched => new("rader utan adress", "rows without an address"),
            DistributionState.Waiting => new("rader som väntar", "rows that wait"),
            DistributionState.Sent => new("skickade rader", "sent rows"),
            DistributionState.Bounced => new("rader som studsade", "rows that bounced"),
            DistributionState.Acknowledged => new("kvitterade rader", "acknowledged rows"),
            DistributionState.ByHand => new("brev och annat att lämna", "letters and else to hand over"),
            DistributionState.Withheld => new("rader som sekretess stoppar", "rows withheld for secrecy"),
            DistributionState.Held => new("rader som skickas snart", "rows that go soon"),
            DistributionState.AwaitsMinutes => new("rader som väntar på justering", "rows that await verification"),
            DistributionState.TakenBack => new("återtagna rader", "rows that were taken back"),
        };

        public static Text PreviewTitle { get; } = new("Vad som går till vem", "What goes to whom");
        public static Text PreviewLink { get; } = new("Se exakt vad som skickas", "See exactly what is sent");
        public static Text PreviewHelp { get; } = new("Så här ser besluten ut när de skickas. Det som är hemligt i en länk syns inte här.", "This is what the decisions say when they are sent. What is secret in a link isn't shown here.");
        public static Text PreviewNothing { get; } = new("Sammanträdet har inga beslut att skicka.", "The meeting has no decisions to send.");
        public static Text NoRecipients { get; } = new("Beslutet har inga mottagare.", "The decision has no recipients.");
        public static Text Subject { get; } = new("Ämne", "Subject");
        public static Text Attached { get; } = new("Bifogas", "Attached");
        public static Text MailText { get; } = new("Mejlets text", "The mail's text");
        public static Text HeldOnPage(int n, string time) => n == 1
            ? new($"Beslut till en mottagare skickas kl. {time}. Till dess kan du ta tillbaka det.", $"A decision to one recipient goes at {time}. Until then you can take it back.")
            : new($"Beslut till {n} mottagare skickas, de första kl. {time}. Till dess kan du ta tillbaka dem.", $"Decisions to {n} recipients go, the first at {time}. Until then you can take them back.");
        public static Text GoesAt(string time) => new($"skickas kl. {time}", $"goes at {time}");
        public static Text TakeBack { get; } = new("Ta tillbaka", "Take back");
        public static Text SendNow { get; } = new("Skicka nu", "Send now");
        public static Text TakeBackAll(int n) => n == 1 ? TakeBack : new($"Ta tillbaka alla {n}", $"Take back all {n}");
        public static Text SendAllNow(int n) => n == 1 ? SendNow : new($"Skicka alla {n} nu", $"Send all {n} now");
        public static Text TookBack(int n) => n switch
        {
            0 => new("Inget togs tillbaka: det har redan skickats eller tagits tillbaka.", "Nothing was taken back: it has been sent or taken back already."),
            1 => new("Beslutet är återtaget. Ingenting har skickats.", "The decision is taken back. Nothing was sent."),
            _ => new($"{n} beslut är återtagna. Ingenting av dem har skickats.", $"{n} decisions are taken back. Nothing of them was sent."),
        };
        public static Text SentNow(int n) => n switch
        {
            0 => new("Inget skickades: det har skickats, eller tagits tillbaka, sedan sidan visades.", "Nothing was sent: it has been sent, or taken back, since the page was shown."),
            1 => Sending,
            _ => new($"{n} beslut är på väg.", $"{n} decisions are on their way."),
        };
        public static Text NotSent(int n) => new(n == 1 ? "1 hade ändrats sedan sidan visades, och skickades inte." : $"{n} hade ändrats sedan sidan visades, och skickades inte.", n == 1 ? "1 had changed since the page was shown, and wasn't sent." : $"{n} had changed since the page was shown, and weren't sent.");
        public static Text TakenBackOnPage(int n) => new($"Beslut till {n} mottagare på sidan är återtagna.", $"Decisions to {n} recipients on the page were taken back.");
        public static Text BouncedOnPage(int n) => new($"{n} mejl på sidan kom tillbaka.", $"{n} mails on the page came back.");
        public static Text SendAllAgain(int n) => new($"Skicka alla {n} igen", $"Send all {n} again");
        public static Text TakenBackWhy { get; } = new("Beslutet togs tillbaka innan det skickades. Välj hur det ska lämnas.", "The decision was taken back before it was sent. Choose how it is to be given.");

        public static Text Attempt(int n) => new($"försök {n}", $"attempt {n}");
        public static Text By(string who) => new($"av {who}", $"by {who}");
        public static Text OneCase(string number) => new($"i ärende {number}", $"in case {number}");
        public static Text AgainHappens(string address, int attempt) => new($"Ett nytt mejl skickas till {address}, som försök {attempt}.", $"A new mail is sent to {address}, as attempt {attempt}.");
        public static Text Bounced(string result) => new($"Mejlet kom tillbaka. {Result(result).Sv}", $"The mail came back. {Result(result).En}");

        /// <summary>Why a mail was refused. What the mail server said is quoted: its words are its own, often English.</summary>
        public static Text Result(string result) => result == MailAnswer.AddressIsInvalid
            ? new("Adressen går inte att skicka till.", "The address can't be sent to.")
            : new($"E-postservern svarade: ”{result}”", $"The mail server answered: “{result}”");
    }
}
