using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>Justering: the minutes are verified as a whole, or some of their §§ at once.</summary>
    public static class Minutes
    {
        public static Text Title { get; } = new("För in att protokollet är justerat", "Enter that the minutes are verified");
        public static Text On { get; } = new("Protokollet justerades", "The minutes were verified on");
        public static Text OnHelp { get; } = new($"Senast {Meeting.DaysToVerify} dagar efter sammanträdet (KL 5 kap. 69 §).", $"At the latest {Meeting.DaysToVerify} days after the meeting (KL 5:69).");
        public static Text Happens { get; } = new("Det här händer när du för in justeringen", "What happens when you enter the verification");
        public static Text LateHeading { get; } = new("Justeringen är sen", "Verification is late");
        public static Text LackOutcome { get; } = new("De här ärendena saknar utfall. Skriv in dem först.", "These cases lack their outcome. Record them first.");
        public static Text NotClosed { get; } = new("Sammanträdet är inte avslutat än. Utfallen börjar gälla, och får paragrafer, när det avslutas.",
            "The meeting has not been closed yet. Outcomes take effect, and get their sections, when it is.");
        public static Text VerifiersMissing { get; } = new("Ordförande eller justerare saknas", "The chair or the verifiers are missing");
        public static Text VerifiersMissingHelp { get; } = new("Skriv in vilka som tjänstgjorde och vilka som justerar. Sedan kan justeringen föras in.",
            "Enter who served and who verifies. Then the verification can be entered.");
        public static Text AtOnce { get; } = new("Justera paragrafer omedelbart …", "Verify sections at once …");
        public static Text AtOnceTitle { get; } = new("Omedelbar justering", "Verification at once");
        public static Text AtOnceLead { get; } = new(
            "Paragraferna går till anslag och expediering för sig, före resten av protokollet. Det som ska anslås får ett eget anslag, med egen överklagandetid. Organets arbetsordning eller reglemente säger när det får göras.",
            "The sections go on to notice and distribution by themselves, before the rest of the minutes. What is announced gets a notice of its own, with an appeal period of its own. The body's rules of procedure say when it may be done.");
        public static Text AtOnceWhich { get; } = new("Paragrafer som justerades omedelbart", "Sections that were verified at once");
        public static Text AtOnceOn { get; } = new("De justerades", "They were verified on");
        public static Text AtOnceNone { get; } = new("Det finns ingen paragraf kvar att justera omedelbart.", "No section is left to verify at once.");
        public static Text AtOnceOne { get; } = new("Justera omedelbart", "Verify at once");
        public static Text AtOnceNothingEntered { get; } = new("Skriv in utfallet av den punkt som ska justeras omedelbart först.", "Record the outcome of the item that is to be verified at once first.");
        public static Text AtOnceDo { get; } = new("För in den omedelbara justeringen", "Enter the verification at once");
        public static Text AtOnceDone(int count, DateOnly notice) => new(
            $"{(count == 1 ? "Paragrafen är justerad" : $"{count} paragrafer är justerade")}. Ett eget anslag ska vara uppe senast {Format.Sv.Weekday(notice)} (KL 8 kap. 12 §).",
            $"{(count == 1 ? "The section has been verified" : $"{count} sections have been verified")}. A notice of its own must be up by {Format.En.Weekday(notice)} (KL 8:12).");
        public static Text AtOnceDoneWithoutNotice(int count) => new(
            count == 1 ? "Paragrafen är justerad." : $"{count} paragrafer är justerade.", count == 1 ? "The section has been verified." : $"{count} sections have been verified.");
        public static Text WasAtOnce(DateOnly on) => new($"Omedelbart justerad {Format.Sv.Date(on)}", $"Verified at once {Format.En.Date(on)}");
        public static Text Before { get; } = new("Redan omedelbart justerade", "Verified at once already");
        public static Text WriteText { get; } = new("Skriv text i protokollet", "Write text for the minutes");
        public static Text ChangeText { get; } = new("Ändra texten i protokollet", "Change the text of the minutes");
        public static Text TextTitle(Text place) => new($"Text i protokollet, {place.Sv}", $"Text of the minutes, {place.En}");
        public static Text TextLabel { get; } = new("Det som sades", "What was said");
        public static Text TextHelp { get; } = new("Till exempel ärendet i korthet, yrkanden och protokollsanteckningar. Rubriker och listor skrivs som i en tjänsteskrivelse.",
            "For instance the matter in short, proposals and notes to the minutes. Headings and lists are written as in a staff report.");
        public static Text TextHappens { get; } = new("Texten står i protokollet under paragrafen, och kan läsas av dem som får beslutet. När paragrafen är justerad kan den inte ändras.",
            "The text stands in the minutes under the section, and can be read by those who get the decision. Once the section is verified it can't be changed.");
        public static Text TextDo { get; } = new("Spara texten", "Save the text");
        public static Text TextDone(Text place) => new($"Texten i {place.Sv} är sparad.", $"The text of {place.En} has been saved.");
        public static Text TextIsFrozen { get; } = new("Paragrafen är justerad. Notera en rättelse i stället.", "The section is verified. Note a correction instead.");
        public static Text TextFrom(DateOnly meeting) => new($"Texten skrivs från mötesdagen, {Format.Sv.Weekday(meeting)}.", $"The text is written from the day of the meeting, {Format.En.Weekday(meeting)}.");
        public static Text TextNow { get; } = new("Texten som den står nu", "The text as it stands now");
        public static Text InMinutes { get; } = new("Ur protokollet", "From the minutes");
        public static Text CloseTitle { get; } = new("Avsluta sammanträdet", "Close the meeting");
        public static Text CloseDo { get; } = new("Avsluta sammanträdet", "Close the meeting");
        public static Text CloseDone { get; } = new("Sammanträdet är avslutat. Utfallen gäller, och punkterna har fått sina paragrafer.",
            "The meeting is closed. Its outcomes are in effect, and its items have their sections.");
        public static Text AlreadyClosed(DateOnly on) => new($"Sammanträdet avslutades {Format.Sv.Date(on)}.", $"The meeting was closed on {Format.En.Date(on)}.");
        public static Text CorrectTitle(Text place) => new($"Rätta utfallet i {place.Sv}", $"Correct the outcome of {place.En}");
        public static Text CorrectBefore { get; } = new("Utfallet gäller redan. Rättas det tas steget om från där ärendet stod, och båda står i historiken.",
            "The outcome is in effect already. When it is corrected the case takes its step again, and both stand in the history.");
        public static Text CorrectDone(Text place) => new($"Utfallet i {place.Sv} är rättat.", $"The outcome of {place.En} has been corrected.");
        public static Text AmendTitle(Text place) => new($"Notera en rättelse i {place.Sv}", $"Note a correction to {place.En}");
        public static Text AmendLabel { get; } = new("Rättelsen", "The correction");
        public static Text AmendHelp { get; } = new("Den står i ärendets historik och vid beslutet. Beslutet ändras inte.", "It stands in the history of the case and beside the decision, which is not changed.");
        public static Text AmendDo { get; } = new("Notera rättelsen", "Note the correction");
        public static Text AmendedOn(DateOnly on) => new($"Rättelse noterad {Format.Sv.Date(on)}", $"Correction noted on {Format.En.Date(on)}");
        public static Text AmendDone { get; } = new("Rättelsen är noterad.", "The correction has been noted.");
        public static Text Already { get; } = new("Protokollet är redan justerat.", "The minutes have already been verified.");
        public static Text Decided { get; } = new("Går till anslag och expediering", "Go on to notice and distribution");
        public static Text Announced { get; } = new("Anslås med protokollet, utan expediering", "Announced with the minutes, without distribution");
        public static Text Others { get; } = new("Justeras utan anslag och expediering", "Verified without notice and distribution");
        public static Text OpenRow { get; } = new("saknar adress, blir en öppen rad", "has no address, becomes an open row");
        public static Text IsWithheld { get; } = new("får inte läsa ärendet, får inget", "may not read the case, gets nothing");
        public static Text WithheldIn(Text place) => new($"{place.Sv} är sekretessmarkerad: beslutet skickas bara till den som får läsa ärendet.", $"{place.En} is secret: the decision is sent only to those who may read the case.");
        public static Text WithheldInSome { get; } = new("Det som sekretess stoppar skickas inte, och är öppna rader i expedieringen.", "What is withheld for secrecy isn't sent, and is open rows in the distribution.");
        public static Text Recipients { get; } = new("Får beslutet", "Get the decision");

        public static Text Do(bool distributes) => distributes
            ? new("För in justeringen, och skicka besluten", "Enter the verification, and send the decisions")
            : new("För in justeringen", "Enter the verification");
        public static Text Done(DateOnly on) => new($"Protokollet är justerat {Format.Sv.Date(on)}.", $"The minutes were verified on {Format.En.Date(on)}.");
        public static Text DoneWithNotice(DateOnly on, DateOnly notice) => new(
            $"Protokollet är justerat {Format.Sv.Date(on)}. Besluten skickas om en stund, och kan tas tillbaka under Expediering till dess. Anslaget ska vara uppe senast {Format.Sv.Weekday(notice)} (KL 8 kap. 12 §).",
            $"The minutes were verified on {Format.En.Date(on)}. The decisions are sent after a while, and can be taken back under Distribution until then. The notice must be up by {Format.En.Weekday(notice)} (KL 8:12).");
        public static Text Late(DateOnly last) => new(
            $"Protokollet skulle ha justerats senast {Format.Sv.Weekday(last)}, {Meeting.DaysToVerify} dagar efter sammanträdet (KL 5 kap. 69 §). Justeringen kan föras in ändå; datumet syns i protokollet.",
            $"The minutes should have been verified by {Format.En.Weekday(last)}, {Meeting.DaysToVerify} days after the meeting (KL 5:69). It can still be entered now; the date is shown in the minutes.");
    }
}
