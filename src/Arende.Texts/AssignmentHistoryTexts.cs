using Arende.Application.Assignments;
using Arende.Domain.Assignments;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>An assignment's history, and how it was on a day. Sentences begin with who did it; units and people are names already.</summary>
    public static class AssignmentHistory
    {
        public static Text All { get; } = new("Alla händelser", "All events");
        public static Text AsOf { get; } = new("Som det var en viss dag", "As it was on a day");
        public static Text Day { get; } = new("Dag", "Day");
        public static Text DayHelp { get; } = new("Du får veta vad som gällde när dagen var slut.", "You are told what held at the end of the day.");
        public static Text DayHasNotCome { get; } = new("Den dagen har inte kommit än. Välj i dag eller en dag som har varit.", "That day has not come yet. Choose today or a day that has been.");
        public static Text Original { get; } = new("Ursprungligt slutdatum", "Original deadline");
        public static Text Proposed { get; } = new("Föreslaget slutdatum", "Proposed deadline");
        public static Text ProposedPlan { get; } = new("Föreslagen verksamhetsplan", "Proposed plan");
        public static Text Access { get; } = new("Vem som får läsa", "Who may read");

        public static Text At(DateOnly day) => new($"När {Format.Sv.Date(day)} var slut", $"At the end of {Format.En.Date(day)}");

        public static Text WhyNot(Knowledge knowledge) => knowledge switch
        {
            Knowledge.Known => new("", ""),
            Knowledge.NotYetRegistered => new("Uppdraget fanns inte i registret då.", "The assignment was not in the register then."),
            Knowledge.Unknown => new("Det är inte känt: historiken började föras senare.", "It is not known: the history began to be kept later."),
        };

        public static Text Of(DecidedDeadline? deadline) => deadline is null ? new("okänt slutdatum", "unknown deadline") : Assignments.InWords(deadline.Deadline);

        public static Text Registered(HistoryArguments told) => With(new("lade in uppdraget", "entered the assignment"), told);

        public static Text Began(HistoryArguments told) => With(new("började föra uppdragets historik, och då gällde", "began to keep the assignment's history, and then it was"), told);

        public static Text BecameOverdue(DateOnly? deadline) => deadline is { } day
            ? new($"flaggade uppdraget som förfallet: slutdatumet {Format.Sv.Date(day)} har passerats", $"flagged the assignment as overdue: the deadline of {Format.En.Date(day)} has passed")
            : new("flaggade uppdraget som förfallet", "flagged the assignment as overdue");

        public static Text Changed(HistoryArguments told)
        {
            List<Text> said = [.. Changes(told)];
            return said.Count == 0
                ? new("ändrade uppdraget", "changed the assignment")
                : new(Format.Sv.List([.. said.Select(text => text.Sv)]), Format.En.List([.. said.Select(text => text.En)]));
        }

        private static IEnumerable<Text> Changes(HistoryArguments told)
        {
            if (told.Part("owner") is { } owner) yield return Owner(owner.Word("from"), owner.Word("to"));
            if (told.Part("unit") is { } unit) yield return Unit(unit.Word("from"), unit.Word("to"));
            if (told.Part("deputy") is { } deputy) yield return Deputy(deputy.Word("from"), deputy.Word("to"));
            if (told.Part("title") is { } title && title.Word("from").Length > 0) yield return new($"rättade rubriken från ”{title.Word("from")}” till ”{title.Word("to")}”", $"corrected the title from “{title.Word("from")}” to “{title.Word("to")}”");
            if (told.Part("goal") is { } goal) yield return Goal(goal.Word("from"), goal.Word("to"));
            if (told.Part("givenBy") is { } given) yield return given.Part("to") is { } to
                ? new($"angav att uppdraget gavs av {to.Point().Sv}", $"said that the assignment was given by {to.Point().En}")
                : new("tog bort uppgiften om vem som gav uppdraget", "removed who gave the assignment");
            var turned = told.Part("turn")?.Part("to");
            if (turned?.Name<TurnKind>("kind") is { } turn) yield return Turn(turn, turned.Part("by")!.Point(), turned.Word("text"));
            else if (told.Part("turn") is not null) yield return new("tog tillbaka ett beslut om uppdraget", "took back a decision on the assignment");
            if (told.Part("kind") is { } kind && kind.Name<AssignmentKind>("to") is { } now) yield return new($"angav typen {Lower(Assignments.Kind(now).Sv)}", $"set the kind to {Lower(Assignments.Kind(now).En)}");
            // What a decision did says it already.
            if (turned is null && told.Part("status") is { } status && status.Name<AssignmentStatus>("from") is { } before && status.Name<AssignmentStatus>("to") is { } after)
                yield return new($"ändrade status från {Assignments.Word(before).Sv} till {Assignments.Word(after).Sv}", $"changed the status from {Assignments.Word(before).En} to {Assignments.Word(after).En}");
            if (told.Part("access") is { } access) yield return History.AccessChanged(access);
            if (told.Part("proposedTurn") is { } proposed) yield return ProposedEnd(proposed, isDecided: turned is not null);
            foreach (var text in Deadlines(told).Concat(Plans(told))) yield return text;
        }

        private static Text ProposedEnd(HistoryArguments proposed, bool isDecided) => proposed.Name<TurnKind>("to") is { } to
            ? new($"tog emot förslaget att {Assignments.ToBe(to).Sv}", $"noted the proposal that it be {Assignments.ToBe(to).En}")
            : isDecided ? new("så som det var föreslaget", "as was proposed") : new("tog bort förslaget om hur det avslutas", "dropped the proposal of how it ends");

        // What was adopted is no proposal any more: that goes without saying.
        private static IEnumerable<Text> Deadlines(HistoryArguments told)
        {
            var decided = told.Part("deadline");
            if (decided is not null)
                yield return new($"ändrade slutdatum från {Of(decided.Deadline("from")).Sv} till {Of(decided.Deadline("to")).Sv}", $"changed the deadline from {Of(decided.Deadline("from")).En} to {Of(decided.Deadline("to")).En}");
            if (told.Part("proposed") is not { } proposed) yield break;
            if (proposed.Deadline("to") is { } to) yield return new($"föreslog slutdatumet {Of(to).Sv}", $"proposed the deadline {Of(to).En}");
            else if (decided is null) yield return new($"tog bort förslaget om slutdatumet {Of(proposed.Deadline("from")).Sv}", $"dropped the proposed deadline {Of(proposed.Deadline("from")).En}");
        }

        private static IEnumerable<Text> Plans(HistoryArguments told)
        {
            var plan = told.Part("plan");
            if (plan?.Number("to") is { } year) yield return new($"förde uppdraget till planen för {year}", $"put the assignment in the plan of {year}");
            if (told.Part("proposedPlan") is not { } proposed) yield break;
            if (proposed.Number("to") is { } to) yield return new($"föreslog planen för {to}", $"proposed the plan of {to}");
            else if (plan is null) yield return new($"tog bort förslaget om planen för {proposed.Number("from")}", $"dropped the proposed plan of {proposed.Number("from")}");
        }

        private static Text Owner(string from, string to) => (from.Length, to.Length) switch
        {
            (0, _) => new($"gav uppdraget till {to}", $"gave the assignment to {to}"),
            (_, 0) => new($"tog uppdraget från {from}", $"took the assignment from {from}"),
            _ => new($"bytte ägare från {from} till {to}", $"changed the owner from {from} to {to}"),
        };

        private static Text Deputy(string from, string to) => (from.Length, to.Length) switch
        {
            (0, _) => new($"gjorde {to} till ersättare", $"made {to} the deputy"),
            (_, 0) => new($"tog bort {from} som ersättare", $"removed {from} as deputy"),
            _ => new($"bytte ersättare från {from} till {to}", $"changed the deputy from {from} to {to}"),
        };

        private static Text Goal(string from, string to) => (from.Length, to.Length) switch
        {
            (0, _) => new($"angav målet {to}", $"set the goal {to}"),
            (_, 0) => new($"tog bort målet {from}", $"removed the goal {from}"),
            _ => new($"bytte mål från {from} till {to}", $"changed the goal from {from} to {to}"),
        };

        /// <summary>What a decision did: "slutredovisade uppdraget genom KS § 53, 7 april 2025".</summary>
        public static Text Turn(TurnKind kind, Text by, string words)
        {
            var did = kind switch
            {
                TurnKind.Accounted => new Text("förde in att uppdraget är slutredovisat", "entered that the final account was adopted"),
                TurnKind.Struck => new Text("förde in att uppdraget är struket", "entered that the assignment was struck"),
                TurnKind.Merged => new Text("förde in att uppdraget går upp i ett annat", "entered that the assignment was merged into another"),
                TurnKind.Split => new Text("förde in att uppdraget är delat", "entered that the assignment was split"),
                TurnKind.Reopened => new Text("förde in att uppdraget tas upp igen", "entered that the assignment is taken up again"),
                TurnKind.Moved => new Text("förde in att uppdraget får en ny tidplan eller överförs", "entered that the assignment gets a new deadline or is transferred"),
            };
            var said = words.Length == 0 ? ("", "") : ($" (”{words}”)", $" (“{words}”)");
            return new($"{did.Sv} genom {by.Sv}{said.Item1}", $"{did.En} by {by.En}{said.Item2}");
        }

        private static Text Unit(string from, string to) => (from.Length, to.Length) switch
        {
            (0, _) => new($"lade det på {to}", $"placed it with {to}"),
            (_, 0) => new($"tog det från {from}", $"took it from {from}"),
            _ => new($"flyttade det från {from} till {to}", $"moved it from {from} to {to}"),
        };

        private static Text With(Text did, HistoryArguments told)
        {
            List<Text> held = [told.Word("owner") is { Length: > 0 } owner ? new(owner, owner) : Lowered(Assignments.NoOwner), told.Word("unit") is { Length: > 0 } unit ? new(unit, unit) : Lowered(Assignments.NoUnit)];
            if (told.Name<AssignmentStatus>("status") is { } status) held.Add(Assignments.Word(status));
            held.Add(told.Deadline("deadline") is { } deadline ? new($"slutdatum {Of(deadline).Sv}", $"deadline {Of(deadline).En}") : Of(null));
            if (told.Deadline("proposed") is { } proposed) held.Add(new($"föreslaget slutdatum {Of(proposed).Sv}", $"proposed deadline {Of(proposed).En}"));
            if (told.Number("plan") is { } plan) held.Add(new($"planen för {plan}", $"the plan of {plan}"));
            if (told.Number("proposedPlan") is { } next) held.Add(new($"föreslagen till planen för {next}", $"proposed for the plan of {next}"));
            return new($"{did.Sv}: {string.Join(", ", held.Select(text => text.Sv))}", $"{did.En}: {string.Join(", ", held.Select(text => text.En))}");
        }

        private static Text Lowered(Text text) => new(Lower(text.Sv), Lower(text.En));

        private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
