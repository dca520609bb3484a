using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Notices;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>Anslag: the notice of verified minutes, one for all that they hold.</summary>
    public static class Notices
    {
        public static Text Title { get; } = new("På anslagstavlan", "On the notice board");
        public static Text Lead { get; } = new("Ett anslag för varje justerat protokoll, och ett för paragrafer som har justerats omedelbart. Det sitter uppe hela överklagandetiden (KL 13 kap. 5 §).",
            "One notice for each verified minutes, and one for sections that were verified at once. It stays up throughout the appeal period (KL 13:5).");
        public static Text Empty { get; } = new("Inget anslag än", "No notices yet");
        public static Text EmptyHelp { get; } = new("När styrelsens protokoll har justerats står dess anslag här.", "When the board's minutes are verified, their notice stands here.");
        public static Text ToPutUp { get; } = new("Ska sättas upp", "To be put up");
        public static Text Up { get; } = new("Sitter uppe", "Up");
        public static Text Past { get; } = new("Nedtagna", "Taken down");
        public static Text Minutes { get; } = new("Protokoll", "Minutes");
        public static Text State { get; } = new("Anslag", "Notice");
        public static Text PutUp { get; } = new("Sätt upp anslaget", "Put up the notice");
        public static Text PutUpAnew { get; } = new("Sätt upp anslaget på nytt", "Put up the notice anew");
        public static Text TakeDown { get; } = new("Anteckna att anslaget är nedtaget", "Note that the notice is taken down");
        public static Text TakeDownShort { get; } = new("Ta ned anslaget", "Take down the notice");
        public static Text NoteGap { get; } = new("Anteckna ett avbrott", "Note a gap");
        public static Text On { get; } = new("Anslaget sattes upp", "The notice went up on");
        public static Text OnAnewHelp { get; } = new("Överklagandetiden räknas från den här dagen.", "The appeal period is counted from this day.");
        public static Text MinutesAt { get; } = new("Protokollet förvaras", "The minutes are kept");
        public static Text MinutesAtHelp { get; } = new("Där var och en kan läsa det, till exempel: kommunkansliet, stadshuset.", "Where anybody can read them, for instance: the municipal office, the town hall.");
        public static Text Appeals { get; } = new("Hur besluten överklagas", "How the decisions can be appealed");
        public static Text AppealsHelp { get; } = new("Ett förslag till fullmäktige kan inte överklagas (KL 13 kap. 2 §) och står inte här.", "A proposal to the council can't be appealed (KL 13:2) and isn't listed.");
        public static Text OnlyNoted { get; } = new(
            "Läggs bara till handlingarna eller noteras: föreslås inte kunna överklagas (KL 13 kap. 2 §). Välj något annat om paragrafen ändå avgör något.",
            "Only filed or noted: proposed as one that can't be appealed (KL 13:2). Choose otherwise if the section settles something all the same.");
        public static Text NoLegalForce { get; } = new(
            "Ärendets väg väntar inte på laga kraft: beslutet föreslås inte kunna överklagas. Välj något annat om det kan det.",
            "The case's path doesn't await legal force: the decision is proposed as one that can't be appealed. Choose otherwise if it can be.");
        public static Text HappensAsChosen { get; } = new(
            "För det som inte kan överklagas, som valen står, börjar ingen tid. Ändrar du ett val gäller det nya.",
            "For what can't be appealed, as the choices stand, no period begins. If you change a choice, the new one holds.");
        public static Text From { get; } = new("Anslaget var nere från och med", "The notice was down from");
        public static Text GapHelp { get; } = new(
            "Överklagandetiden går inte ut om anslaget inte sitter uppe hela tiden (KL 13 kap. 5 §). Den räknas om från den dag då det sätts upp på nytt.",
            "The appeal period doesn't run out unless the notice is up throughout (KL 13:5). It is counted anew from the day on which the notice goes up again.");
        public static Text DownOn { get; } = new("Anslaget togs ned", "The notice came down on");
        public static Text AsPutUp { get; } = new("Anslaget som det sätts upp", "The notice as it is put up");
        public static Text Announcement { get; } = new("Tillkännagivande av justerat protokoll", "Notice of verified minutes");
        public static Text BodyName { get; } = new("Organ", "Body");
        public static Text MeetingDay { get; } = new("Sammanträdesdag", "Day of the meeting");
        public static Text VerifiedAtOnceOn { get; } = new("Omedelbart justerat", "Verified at once");
        public static Text Only { get; } = new("Gäller", "Is of");
        public static Text Others { get; } = new("Sammanträdets andra anslag", "The meeting's other notices");
        public static Text OfTheRest { get; } = new("Protokollet i övrigt", "The rest of the minutes");
        public static Text OfAtOnce(IReadOnlyList<int> paragraphs) => new(
            $"{Format.Sv.List([.. paragraphs.Select(Format.Section)])}, omedelbart {(paragraphs.Count == 1 ? "justerad" : "justerade")}",
            $"{Format.En.List([.. paragraphs.Select(Format.Section)])}, verified at once");
        public static Text OfAtOnce(Body body, DateOnly day, IReadOnlyList<int> paragraphs) => new($"{OfMinutes(body, day).Sv}, {OfAtOnce(paragraphs).Sv}", $"{OfMinutes(body, day).En}, {OfAtOnce(paragraphs).En}");

        /// <summary>The meeting, and the §§ where it is only of some.</summary>
        public static Text About(Body body, DateOnly day, IReadOnlyList<int>? paragraphs) => paragraphs is { } some
            ? new($"{Meetings.OnDay(body, day).Sv}, {OfAtOnce(some).Sv}", $"{Meetings.OnDay(body, day).En}, {OfAtOnce(some).En}")
            : Meetings.OnDay(body, day);
        public static Text About(Body body, Notice notice) => notice.CaseNumber is { } number
            ? OfOwn(number, notice.MeetingDay)
            : About(body, notice.MeetingDay, notice.Paragraphs);
        public static Text OfOwn(string number, DateOnly day) => new($"Delegationsbeslut {number}, {Format.Sv.Date(day)}", $"Delegated decision {number}, {Format.En.Date(day)}");
        public static Text AnnouncementOfOwn { get; } = new("Tillkännagivande av protokoll över delegationsbeslut", "Notice of the minutes of a delegated decision");
        public static Text OwnDecision { get; } = new("Delegationsbeslut", "Delegated decision");
        public static Text DecidedOn { get; } = new("Beslutsdag", "Decided on");
        public static Text OwnVerifiedOn { get; } = new("Protokollet upprättat", "Minutes drawn up");
        public static Text TheDecision { get; } = new("beslutet", "the decision");
        public static Text OwnAppealLabel { get; } = new("Hur beslutet överklagas", "How the decision can be appealed");
        public static Text VerifiedOn { get; } = new("Protokollet justerat", "Minutes verified");
        public static Text PostedOn { get; } = new("Anslaget uppsatt", "Notice posted");
        public static Text TakenDown { get; } = new("Anslaget tas ned", "Notice comes down");
        public static Text LastAppealDay { get; } = new("Sista dag att överklaga", "Last day to appeal");
        public static Text CanBeAppealed { get; } = new("Kan överklagas", "Can be appealed");
        public static Text Gaps { get; } = new("Avbrott", "Gaps");
        public static Text Nothing { get; } = new("inget i protokollet", "nothing in the minutes");
        public static Text DonePutUp(DateOnly last) => new($"Anslaget är uppsatt. Det sitter uppe till och med {Format.Sv.Weekday(last)}.", $"The notice is up. It stays up until {Format.En.Weekday(last)}.");
        public static Text DoneGap { get; } = new("Avbrottet är antecknat. Sätt upp anslaget på nytt.", "The gap is noted. Put up the notice anew.");
        public static Text DoneDown { get; } = new("Anslaget är nedtaget.", "The notice is taken down.");
        public static Text Interrupted { get; } = new("Nere i förtid", "Down too early");
        public static Text InterruptedHelp { get; } = new(
            "Anslaget har inte suttit uppe hela tiden. Inget beslut i protokollet får laga kraft förrän det har suttit uppe en hel överklagandetid till.",
            "The notice hasn't been up throughout. No decision in the minutes gains legal force until it has been up for another whole appeal period.");
        public static Text IsLate(DateOnly due) => new($"Anslaget skulle ha varit uppe senast {Format.Sv.Weekday(due)} (KL 8 kap. 12 §). Tiden räknas ändå från den dag då det sätts upp.",
            $"The notice should have been up by {Format.En.Weekday(due)} (KL 8:12). The period is counted from the day on which it goes up all the same.");
        public static Text NotVerified { get; } = new("Protokollet är inte justerat än. Anslaget sätts upp när det är det.", "The minutes aren't verified yet. The notice goes up when they are.");
        public static Text ToPostBy(DateOnly due) => new($"Sätts upp senast {Format.Sv.Weekday(due)}", $"To be up by {Format.En.Weekday(due)}");
        public static Text UpUntil(DateOnly last) => new($"Uppe till och med {Format.Sv.Date(last)}", $"Up until {Format.En.Date(last)}");
        public static Text ToTakeDown { get; } = new("Tiden är ute: ta ned anslaget", "The time is over: take down the notice");
        public static Text WasTakenDown(DateOnly on) => new($"Nedtaget {Format.Sv.Date(on)}", $"Taken down {Format.En.Date(on)}");
        public static Text Gap(NoticeGap gap) => gap.To is { } to
            ? new($"Nere från och med {Format.Sv.Date(gap.From)}, uppe på nytt {Format.Sv.Date(to)}", $"Down from {Format.En.Date(gap.From)}, up anew {Format.En.Date(to)}")
            : new($"Nere från och med {Format.Sv.Date(gap.From)}", $"Down from {Format.En.Date(gap.From)}");
        public static Text OfMinutes(Body body, DateOnly day) => new($"Anslag: {Meetings.Of(body, day).Sv}", $"Notice: {Meetings.Of(body, day).En}");
        public static Text Happens(int cases, DateOnly last) => new(
            $"Överklagandetiden börjar för {(cases == 1 ? "1 beslut" : $"{cases} beslut")}: sista dag är {Format.Sv.Weekday(last)} (KL 13 kap. 5 §, lag 1930:173), om anslaget sattes upp det datum som står i fältet. Det tas ned dagen efter.",
            $"The appeal period begins for {(cases == 1 ? "1 decision" : $"{cases} decisions")}: the last day is {Format.En.Weekday(last)} (KL 13:5, lag 1930:173), if the notice went up on the date in the field. It comes down the day after.");
        public static Text HappensWithoutClock(DateOnly last) => new(
            $"Ingen överklagandetid börjar. Anslaget sitter uppe till och med {Format.Sv.Weekday(last)}.", $"No appeal period begins. The notice stays up until {Format.En.Weekday(last)}.");
        public static Text HistoryTells { get; } = new("Varje ärendes händelser visar det.", "The history of each case shows it.");
        public static Text Of(AppealKind kind) => kind switch
        {
            AppealKind.None => new("Kan inte överklagas", "Can't be appealed"),
            AppealKind.LegalReview => new("Laglighetsprövning", "Review of legality"),
            AppealKind.Administrative => new("Förvaltningsbesvär", "Administrative appeal"),
        };
    }

    /// <summary>What has become of a decision: whether it can be appealed, was, or has gained legal force.</summary>
    public static class Force
    {
        public static Text NotAppealable { get; } = new("Kan inte överklagas", "Can't be appealed");

        /// <summary>Which of the clauses an appeal period is of: "Det som KS själv beslutade (punkt 2)".</summary>
        public static Text OfPart(Body body, IReadOnlyList<Clause> all, IReadOnlyList<Clause> own) => ClauseList.HasUniqueNumbers(all)
            ? new($"Det som {body.Abbreviation} själv beslutade ({(own.Count == 1 ? "punkt" : "punkterna")} {Format.Sv.List([.. own.Select(Number)])})", $"What {body.Abbreviation} decided itself ({(own.Count == 1 ? "clause" : "clauses")} {Format.En.List([.. own.Select(Number)])})")
            : new($"Det som {body.Abbreviation} själv beslutade", $"What {body.Abbreviation} decided itself");
        private static string Number(Clause clause) => clause.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        public static Text Proposal { get; } = new("Ett förslag till fullmäktige: kan inte överklagas (KL 13 kap. 2 §)", "A proposal to the council: can't be appealed (KL 13:2)");
        /// <summary>What is proposed as not appealable; the clerk may still say otherwise.</summary>
        public static Text NoticeSays { get; } = new("Föreslås inte kunna överklagas (KL 13 kap. 2 §); anslaget säger vad som gäller", "Proposed as one that can't be appealed (KL 13:2); the notice will say");
        public static Text AwaitsNotice { get; } = new("Överklagandetiden börjar när protokollet anslås", "The appeal period begins when the minutes are announced");
        public static Text Administrative { get; } = new("Överklagas inom tre veckor från det att parten fick beslutet (FL 44 §)", "Appealed within three weeks from when the party got the decision (FL 44 §)");
        public static Text Until(DateOnly last) => new($"Kan överklagas till och med {Format.Sv.Weekday(last)}", $"Can be appealed until {Format.En.Weekday(last)}");
        public static Text PeriodIsOver { get; } = new("Överklagandetiden är slut; laga kraft är inte bekräftad", "The appeal period is over; legal force isn't confirmed");
        public static Text Appealed { get; } = new("Överklagat", "Appealed");
        public static Text NotYet { get; } = new("Beslutet har inte fått laga kraft", "The decision hasn't gained legal force");
        public static Text NotYetHelp { get; } = new("Det får verkställas ändå, om inte särskilda skäl talar mot det (KL 13 kap. 14 §).", "It may be executed all the same, unless special reasons speak against it (KL 13:14).");
        public static Text Gained { get; } = new("Har fått laga kraft", "Has gained legal force");
    }
}
