using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The backward plan: what must be done by when, before a meeting.</summary>
    public static class Backward
    {
        public static Text Title { get; } = new("Baklängesplan", "Backward plan");
        public static Text ForCase { get; } = new("För att ett ärende ska hinna till sammanträdet. Räknat bakåt i arbetsdagar.", "For a case to reach the meeting. Counted back in working days.");
        public static Text ForAssignment(Body body, DateOnly day) =>
            new($"Slutdatumet är {body.SwedishInSentence}s sammanträde {Format.Sv.Weekday(day)}. Räknat bakåt i arbetsdagar.",
                $"The deadline is the meeting of {body.EnglishInSentence} on {Format.En.Weekday(day)}. Counted back in working days.");
        public static Text NextMeeting(Body body, DateOnly meets, DateOnly draftBy) => new(
            $"Nästa sammanträde i {body.SwedishInSentence}: {Format.Sv.Weekday(meets)}, utkast senast {Format.Sv.Weekday(draftBy)}.",
            $"The next meeting of {body.EnglishInSentence}: {Format.En.Weekday(meets)}, draft by {Format.En.Weekday(draftBy)}.");
        public static Text NotMet { get; } = new("Hinns inte", "Can’t be met");
        public static Text NextInTime(DateOnly meets, DateOnly draftBy) => new(
            $"Nästa som hinns: {Format.Sv.Weekday(meets)}, utkast senast {Format.Sv.Weekday(draftBy)}.", $"The next that can be met: {Format.En.Weekday(meets)}, draft by {Format.En.Weekday(draftBy)}.");
        public static Text NoneInTime { get; } = new("Inget senare sammanträde som hinns är planerat.", "No later meeting that can be met is planned.");
        public static Text Step { get; } = new("Steg", "Step");
        public static Text LastDay { get; } = new("Senast", "At the latest");
        public static Text Passed { get; } = new("dagen har gått", "the day has passed");
        public static Text DraftBy(DateOnly day) => new($"utkast senast {Format.Sv.Weekday(day)}", $"draft by {Format.En.Weekday(day)}");
        public static Text TooLate(DateOnly day) => new($"Hinns inte: sista dagen för utkastet var {Format.Sv.Weekday(day)}", $"Can't be met: the last day for the draft was {Format.En.Weekday(day)}");
        public static Text Closed(DateOnly day) => new($"Nya utkast hinner inte med: sista dagen var {Format.Sv.Weekday(day)}", $"Too late for new drafts: the last day was {Format.En.Weekday(day)}");
        public static Text ToMeeting { get; } = new("Till sammanträdet", "To the meeting");
        public static Text LacksCommittee(Body committee) =>
            new($"Inget sammanträde i {committee.SwedishInSentence} är planerat i tid", $"No meeting of {committee.EnglishInSentence} is planned in time");
        public static Text LacksCommitteeHelp { get; } = new("Dagarna nedan är de sista möjliga om ett sammanträde läggs in.", "The days below are the last possible ones, if a meeting is put in.");

        /// <param name="kind">The step.</param>
        /// <param name="body">Whose meeting it all leads to.</param>
        /// <param name="before">Who prepares the board's cases.</param>
        public static Text Of(BackwardStepKind kind, Body body, Body? before) => kind switch
        {
            BackwardStepKind.Draft => new("Utkastet är inlämnat", "The draft is handed in"),
            BackwardStepKind.Review => new("Granskat och signerat", "Reviewed and signed"),
            BackwardStepKind.CommitteeSummons => Summons(before ?? body),
            BackwardStepKind.Committee => Meets(before ?? body),
            BackwardStepKind.BoardSummons => Summons(body),
            BackwardStepKind.Board => Meets(body),
        };

        private static Text Summons(Body body) => new($"Kallelsen till {body.Abbreviation} går ut", $"The summons to {body.Abbreviation} goes out");
        private static Text Meets(Body body) => new($"{body.Abbreviation} sammanträder", $"{body.Abbreviation} meets");
    }
}
