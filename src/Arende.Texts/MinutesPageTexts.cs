using Arende.Application.Minutes;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The minutes of a meeting as one document: edited, compared, signed and published.</summary>
    public static class MinutesPage
    {
        // In the document.
        public static Text Of(Body body, DateOnly day) => new($"Protokoll för {body.SwedishInSentence} {Format.Sv.Date(day)}", $"Minutes of {body.EnglishInSentence} {Format.En.Date(day)}");
        public static Text Opening { get; } = new("Sammanträdet", "The meeting");
        public static Text BodyName { get; } = new("Organ", "Body");
        public static Text Day { get; } = new("Dag", "Day");
        public static Text Sections { get; } = new("Paragrafer", "Sections");
        public static Text Matter { get; } = new("Ärendet", "The matter");
        public static Text AtOnce { get; } = new("Omedelbart justerad", "Verified at once");
        public static Text Verification { get; } = new("Justering", "Verification");
        public static Text NotForReader { get; } = new("Paragrafen visas inte: du får inte läsa ärendet.", "The section is not shown: you may not read the case.");
        public static Text VerifiedOnPaper(DateOnly on) => new($"Protokollet justerades på papper {Format.Sv.Date(on)}.", $"The minutes were verified on paper {Format.En.Date(on)}.");
        public static Text ScanIs(string name, string digest) => new($"Inskannat: {name}, SHA-256 {digest}", $"Scanned: {name}, SHA-256 {digest}");
        public static Text VerifiedInSystem(DateOnly on) => new($"Protokollet justerades i ärendesystemet {Format.Sv.Date(on)}.", $"The minutes were verified in the case system {Format.En.Date(on)}.");
        public static Text SignedBy(MinutesSignature one) => new($"{one.Name}, underskrivet {Format.Sv.Date(Format.Day(one.AnsweredAt!.Value))} {Format.Sv.Time(one.AnsweredAt.Value)}{Except(one).Sv}", $"{one.Name}, signed {Format.En.Date(Format.Day(one.AnsweredAt!.Value))} {Format.En.Time(one.AnsweredAt.Value)}{Except(one).En}");
        public static Text SignedText(int version, string digest) => new($"Det som skrevs under är version {version} av protokollet, SHA-256 {digest}", $"What was signed is version {version} of the minutes, SHA-256 {digest}");

        // On the pages.
        public static Text Title { get; } = new("Protokoll", "Minutes");
        public static Text Lead { get; } = new("Görs av sammanträdet. Det som redigeras för hand blir kvar när något rättas i sammanträdet.", "Made from the meeting. What is edited by hand stays when something is corrected in the meeting.");
        public static Text Edit(string part) => new($"Redigera {part}", $"Edit {part}");
        public static Text EditTitle { get; } = new("Redigera protokollet", "Edit the minutes");
        public static Text EditLabel { get; } = new("Texten", "The text");
        public static Text EditOpeningHelp { get; } = new("Till exempel plats och tid. Beslut och ordförande ändras där de skrevs in.", "For instance place and time. Decisions and the chair are changed where they were entered.");
        public static Text EditHelp { get; } = new("Det som står vid paragrafen utöver beslutet. Beslutet rättas på sammanträdets sida.", "What stands under the section besides the decision. The decision is corrected on the meeting's page.");
        public static Text EditHappens { get; } = new("En version sparas. Underskrifter av den tidigare texten gäller inte längre.", "A version is kept. Signatures of the earlier text hold no more.");
        public static Text EditDo { get; } = new("Spara texten", "Save the text");
        public static Text EditDone { get; } = new("Texten är sparad, och en version av protokollet med den.", "The text has been saved, and a version of the minutes with it.");
        public static Text TakeBack { get; } = new("Ta tillbaka redigeringen", "Take the edit back");
        public static Text TakeBackHelp { get; } = new("Delen blir som sammanträdet gör den.", "The part becomes as the meeting makes it.");
        public static Text IsEdited { get; } = new("Redigerad för hand", "Edited by hand");
        public static Text IsMadeAnew { get; } = new("Sammanträdet har ändrats sedan texten redigerades. Ändringen är inlagd i texten.", "The meeting has changed since the text was edited. The change has been put into the text.");
        public static Text Clash { get; } = new("Både du och sammanträdet har ändrat samma rader. De står båda i texten: ta bort det som inte ska stå kvar, och spara.", "Both the hand and the meeting have changed the same lines. Both stand in the text: remove what isn't to stay, and save.");
        public static Text Clashes { get; } = new("Rader krockar", "Lines clash");
        public static Text SideBySide { get; } = new("Redigerat för hand och gjort av sammanträdet", "Edited by hand and made by the meeting");
        public static Text ByHand { get; } = new("Redigerat för hand", "Edited by hand");
        public static Text ByMeeting { get; } = new("Som sammanträdet gör det nu", "As the meeting makes it now");
        public static Text SavedMeanwhile { get; } = new("Delen har ändrats sedan sidan visades. Din text står kvar nedan; så här står det nu.", "The part has changed since the page was shown. Your text stands below; this is how it reads now.");

        public static Text Versions { get; } = new("Versioner", "Versions");
        public static Text NoVersions { get; } = new("Ingen version är sparad än.", "No version has been kept yet.");
        public static Text KeepVersion { get; } = new("Spara en version", "Keep a version");
        public static Text VersionKept { get; } = new("Protokollet som det ser ut nu är sparat som en version.", "The minutes as they read now are kept as a version.");
        public static Text VersionNumber(int number) => new($"Version {number}", $"Version {number}");
        public static Text CauseOf(VersionCause cause) => cause switch
        {
            VersionCause.Made => new("Gjord av sammanträdet", "Made from the meeting"),
            VersionCause.Edited => new("Redigerad för hand", "Edited by hand"),
            VersionCause.Sent => new("Skickad för justering", "Sent for verification"),
        };
        public static Text Compare { get; } = new("Jämför", "Compare");
        public static Text CompareTitle { get; } = new("Jämför versioner", "Compare versions");
        public static Text Now { get; } = new("Nu", "Now");
        public static Text Older { get; } = new("Version", "Version");
        public static Text Newer { get; } = new("Jämförs med", "Compared with");
        public static Text Same { get; } = new("De två är lika.", "The two are the same.");
        public static Text Notes { get; } = new("Rättelser", "Corrections");
        public static Text NotesHelp { get; } = new("Noterade efter justeringen. Det justerade protokollet ändras inte.", "Noted after verification. The verified minutes are not changed.");

        public static Text Signing { get; } = new("Justering i systemet", "Verification in the system");
        public static Text SigningHelp { get; } = new("Ordföranden och justerarna får en rad i sin inkorg. När alla har skrivit under är protokollet justerat.",
            "The chair and the verifiers get a line in their inbox. When all have signed the minutes are verified.");
        public static Text Ask { get; } = new("Be om underskrift", "Ask for signatures");
        public static Text AskAgain { get; } = new("Be om underskrift på nytt", "Ask for signatures again");
        public static Text Asked { get; } = new("Ordföranden och justerarna är tillfrågade.", "The chair and the verifiers have been asked.");
        public static Text AskHappens { get; } = new("Texten som den är nu sparas som en version, och det är den som skrivs under. Tidigare underskrifter tas tillbaka.",
            "The text as it is now is kept as a version, and that is what is signed. Earlier signatures are taken back.");
        public static Text OnPaper { get; } = new("På papper", "On paper");
        public static Text OnPaperHelp { get; } = new("Skriv ut, skriv under och för in justeringen. Det inskannade protokollet kan bifogas.", "Print, sign, and enter the verification. The scanned minutes can be attached.");
        public static Text Scan { get; } = new("Inskannat protokoll", "Scanned minutes");
        public static Text ScanHelp { get; } = new("Till exempel en PDF. Bifogas den före justeringen står dess kontrollsumma i det justerade protokollet.", "For instance a PDF. Attached before verification, its digest stands in the verified minutes.");
        public static Text ScanDo { get; } = new("Bifoga", "Attach");
        public static Text ScanDone { get; } = new("Det inskannade protokollet är bifogat.", "The scanned minutes have been attached.");
        public static Text StateOf(SignatureState state) => state switch
        {
            SignatureState.Asked => new("Väntar", "Waits"),
            SignatureState.Given => new("Underskrivet", "Signed"),
            SignatureState.Declined => new("Avböjt", "Declined"),
            SignatureState.TakenBack => new("Gäller inte längre", "Holds no more"),
        };
        public static Text Outdated { get; } = new("Protokollet har ändrats sedan underskrifterna begärdes. De gäller den tidigare texten: be om underskrift på nytt.",
            "The minutes have changed since signatures were asked for. They are of the earlier text: ask for signatures again.");
        public static Text Because(string reason) => new($"Skäl: {reason}", $"Reason: {reason}");
        public static Text OutAt(string who, string section) => new($"{who} tjänstgjorde inte vid {section}, och justerar inte den paragrafen.", $"{who} didn't serve at {section}, and doesn't verify that section.");
        public static Text OutAt(string who, Text place) => new($"{who} tjänstgjorde inte vid {place.Sv}, och justerar inte den paragrafen.", $"{who} didn't serve at {place.En}, and doesn't verify that section.");
        public static Text OutHeading { get; } = new("Justerare som inte var med", "Verifiers who were not there");
        public static Text SignTitle { get; } = new("Justera protokollet", "Verify the minutes");
        public static Text SignNotAsked { get; } = new("Du är inte vald att justera det här protokollet, eller så väntar det inte på dig.", "You are not elected to verify these minutes, or they don't wait for you.");
        public static Text SignHappens { get; } = new("Du skriver under just den här texten. När alla har skrivit under är protokollet justerat, och besluten skickas.", "You sign this very text. When all have signed the minutes are verified, and the decisions are sent.");
        public static Text SignDo { get; } = new("Skriv under", "Sign");
        public static Text SignDone { get; } = new("Du har skrivit under protokollet.", "You have signed the minutes.");
        public static Text SignDoneAll { get; } = new("Du har skrivit under, och protokollet är justerat.", "You have signed, and the minutes are verified.");
        public static Text DeclineTitle { get; } = new("Skriv inte under", "Don't sign");
        public static Text DeclineLabel { get; } = new("Varför inte?", "Why not?");
        public static Text DeclineHelp { get; } = new("Sekreteraren får protokollet tillbaka med det du skriver.", "The clerk gets the minutes back with what you write.");
        public static Text DeclineDo { get; } = new("Lämna tillbaka", "Return");
        public static Text DeclineDone { get; } = new("Protokollet är tillbaka hos sekreteraren, med ditt skäl.", "The minutes are with the clerk again, with your reason.");

        public static Text Publish { get; } = new("Publicera", "Publish");
        public static Text PublishTitle { get; } = new("Publicera protokollet", "Publish the minutes");
        public static Text PublishLead { get; } = new("På de öppna sidorna om sammanträden, för vem som helst. Personnummer och samordningsnummer som går att känna igen tas bort. Läs igenom det som ska publiceras: känsliga personuppgifter och sekretess hittar inte programmet.",
            "On the public pages of meetings, for anybody. Personal numbers that can be recognized are taken out. Read what is to be published: sensitive personal data and secrets aren't found by the program.");
        public static Text PublicIsOff { get; } = new("Kommunen visar inte sina sammanträden öppet. Det som publiceras här syns först när inställningen Arende:PublicMeetings:Shown är på.",
            "The municipality doesn't show its meetings. What is published here is seen once the setting Arende:PublicMeetings:Shown is on.");
        public static Text PublishWhich { get; } = new("Paragrafer", "Sections");
        public static Text NotOpen { get; } = new("inte öppet för alla: publiceras inte", "not open to everybody: not published");
        public static Text PublishWords { get; } = new("Ord som tas bort", "Words that are taken out");
        public static Text PublishWordsHelp { get; } = new("Ett på varje rad, till exempel ett namn. De tas bort överallt, ur sidan och ur PDF-filen.", "One on each line, for instance a name. They are taken out everywhere, from the page and the PDF.");
        public static Text PublishUntil { get; } = new("Visas till och med", "Shown until");
        public static Text PublishUntilHelp { get; } = new("Sedan tas det ner av sig självt.", "Then they are taken down by themselves.");
        public static Text Preview { get; } = new("Visa hur det blir", "Show what it becomes");
        public static Text PreviewIs { get; } = new("Så här blir det, och inget är publicerat än.", "This is what it becomes; nothing is published yet.");
        public static Text PublishDone { get; } = new("Protokollet är publicerat.", "The minutes are published.");
        public static Text Withdraw { get; } = new("Ta ner", "Take down");
        public static Text Withdrawn { get; } = new("Protokollet är nedtaget.", "The minutes are taken down.");
        public static Text PublishedBy(string who, DateTimeOffset at, PublishedMinutes one) => new(
            $"{who} publicerade {Format.Sv.List([.. one.Paragraphs.Select(Format.Section)])} {Format.Sv.Date(Format.Day(at))}, till och med {Format.Sv.Date(one.Until)}{(one.WithdrawnAt is { } down ? $"; nedtaget {Format.Sv.Date(Format.Day(down))}" : "")}",
            $"{who} published {Format.En.List([.. one.Paragraphs.Select(Format.Section)])} {Format.En.Date(Format.Day(at))}, until {Format.En.Date(one.Until)}{(one.WithdrawnAt is { } gone ? $"; taken down {Format.En.Date(Format.Day(gone))}" : "")}");
        public static Text Log { get; } = new("Publiceringar", "Publications");
        public static Text PublicMinutes { get; } = new("Läs protokollet", "Read the minutes");
        public static Text PublicLead { get; } = new("Det som kommunen publicerar av protokollet. Det som är maskerat är borttaget.", "What the municipality publishes of the minutes. What is masked has been taken out.");
        public static Text PublicPdf { get; } = new("Hämta som PDF", "Download as PDF");

        private static Text Except(MinutesSignature one) => one.Except.Count == 0 ? new("", "")
            : new($", utom {Format.Sv.List([.. one.Except.Select(Format.Section)])}", $", except {Format.En.List([.. one.Except.Select(Format.Section)])}");
    }
}
