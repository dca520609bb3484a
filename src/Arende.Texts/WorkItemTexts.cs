using Arende.Application.Steps;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>What a case waits for, and what it is about.</summary>
    public static class WorkItems
    {
        public static Text MinutesAreVerified { get; } = new(
            $"Protokollet justeras senast {Meeting.DaysToVerify} dagar efter sammanträdet (KL 5 kap. 69 §). Då går beslutet till anslagstavlan och mottagarna.",
            $"The minutes are verified within {Meeting.DaysToVerify} days of the meeting (KL 5:69). Then the decision goes to the notice board and the recipients.");
        public static Text IsOnNoAgenda { get; } = new("Ärendet är inte uppsatt på något sammanträde än. Nämndsekreteraren sätter upp det.",
            "The case is not on the agenda of any meeting yet. The clerk puts it there.");

        public static Text ChooseMeeting { get; } = new("Välj ett sammanträde", "Choose a meeting");
        public static Text ToNotice { get; } = new("Till anslaget", "To the notice");
        public static Text ToAgenda { get; } = new("Till föredragningslistan", "To the agenda");

        public static Text IsOnAgenda(DateOnly date, int? paragraph, int number) => new(
            $"Ärendet är uppsatt till sammanträdet {Format.Sv.Weekday(date)}, {Agenda.Place(paragraph, number).Sv}.",
            $"The case is on the agenda of the meeting on {Format.En.Weekday(date)}, {Agenda.Place(paragraph, number).En}.");

        /// <summary>Of a case with several decisions: whose.</summary>
        public static Text AppealPeriodEnds(Body body, DateOnly held, int? paragraph, DateOnly last) => new(
            $"{Appeals.Of(body, held, paragraph).Sv}: beslutet kan överklagas till och med {Format.Sv.Weekday(last)} (KL 13 kap. 5 §). Anslaget tas ned dagen efter.",
            $"{Appeals.Of(body, held, paragraph).En}: the decision can be appealed until {Format.En.Weekday(last)} (KL 13:5). The notice comes down the day after.");
        public static Text AppealPeriodEnds(DateOnly last) => new(
            $"Beslutet kan överklagas till och med {Format.Sv.Weekday(last)} (KL 13 kap. 5 §). Anslaget tas ned dagen efter.",
            $"The decision can be appealed until {Format.En.Weekday(last)} (KL 13:5). The notice comes down the day after.");

        public static Text WaitsUntil(DateOnly day) => new($"Ärendet går vidare {Format.Sv.Weekday(day)}.", $"The case goes on on {Format.En.Weekday(day)}.");

        /// <summary>With whom a step is: by name, else by role; within a sentence.</summary>
        public static Text With(StepHolder holder) => holder.Names.Count > 0
            ? new(Format.Sv.List(holder.Names), Format.En.List(holder.Names))
            : new(Roles.Of(holder.Role).Sv.ToLowerInvariant(), Roles.Of(holder.Role).En.ToLowerInvariant());

        /// <summary>Every definition's outcome by which a reviewer sends a case back, in the product's one word for it.</summary>
        public static Text SendsBack { get; } = new("Skicka tillbaka", "Send back");
    }

    /// <summary>What definitions say of their steps; of one that is unknown the stored name is said.</summary>
    public static class Steps
    {
        /// <summary>What is waited for.</summary>
        public static Text Title(ProcessStep? step, string name) => step is null ? new(name, name) : Of(step.Title);

        /// <summary>One line of help with a step, for those who do it seldom.</summary>
        public static Text? Help(ProcessStep? step) => step?.Help is { } help ? Of(help) : null;

        /// <summary>With whom a case is that waits for an event: the body that is to meet, or the clerk.</summary>
        public static Text With(ProcessStep? step, Body? body) => step?.Kind == MeetingOutcome.Kind && body is not null ? Decisions.InSentence(body) : new("nämndsekreteraren", "the clerk");

        public static Text Of(Words words) => new(words.Sv, words.En);
    }
}
