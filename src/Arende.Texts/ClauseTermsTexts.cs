using Arende.Domain.Bodies;
using Arende.Domain.Cases;

namespace Arende.Texts;

/// <summary>What a clause that gives an assignment names, in words; null for what it doesn't say.</summary>
public sealed record OrderNames(string? Unit, string? Owner, Text? Deadline);

public static partial class T
{
    /// <summary>What a clause is, and what one that gives an assignment says of it.</summary>
    public static class ClauseTerms
    {
        public static Text TypeLabel { get; } = new("Vad punkten är", "What the clause is");
        public static Text TypeUnknown { get; } = new("Inte angivet", "Not said");
        public static Text Unit { get; } = new("Enhet som får uppdraget", "Unit that gets the assignment");
        public static Text Owner { get; } = new("Ägare", "Owner");
        public static Text OwnerHelp { get; } = new("Utan både enhet och ägare får controllern ge uppdraget till någon när det är beslutat.",
            "Without both unit and owner the controller gives the assignment to somebody once it is decided.");
        public static Text Deadline { get; } = new("Klart senast", "To be done by");
        public static Text DeadlineHelp { get; } = new("Till exempel 31 december 2026 eller kvartal 3 2026. Tomt: inget slutdatum.", "For instance 31 december 2026 or kvartal 3 2026. Empty: no deadline.");
        public static Text Meeting { get; } = new("Eller till ett sammanträde", "Or by a meeting");
        public static Text NoMeeting { get; } = new("Inget sammanträde", "No meeting");
        public static Text ReportTo { get; } = new("Redovisas till", "Reported back to");
        public static Text NoReport { get; } = new("Ingen", "Nobody");
        public static Text AsBefore { get; } = new("Som förut", "As before");
        public static Text Sounds { get; } = new("Av texten att döma ger punkten ett uppdrag. Inget uppdrag skapas förrän det är angett.",
            "Going by the text, the clause gives an assignment. None is made until that has been said.");
        public static Text Informs { get; } = new("Punkten är bara till kännedom.", "The clause is only for information.");

        public static Text Of(ClauseType type) => type switch
        {
            ClauseType.Decision => new("Beslut", "Decision"),
            ClauseType.Assignment => new("Uppdrag", "Assignment"),
            ClauseType.Information => new("Information", "Information"),
        };

        /// <summary>Below a clause that is still to be decided; null when there is nothing to say.</summary>
        public static Text? Note(Clause clause, OrderNames names)
        {
            if (clause.SoundsLikeAssignment()) return Sounds;
            if (clause.Type == ClauseType.Information) return Informs;
            return clause.Type == ClauseType.Assignment ? new($"När punkten är beslutad skapas ett uppdrag: {Said(clause.Order, names).Sv}.", $"Once the clause is decided, an assignment is made: {Said(clause.Order, names).En}.") : null;
        }

        public static Text Made(int n) => n == 1
            ? new("1 uppdrag skapas av det som beslutas.", "1 assignment is made of what is decided.")
            : new($"{n} uppdrag skapas av det som beslutas.", $"{n} assignments are made of what is decided.");

        public static Text GivenByController(int n) => n == 1
            ? new("Controllern får ge 1 av dem till någon: varken enhet eller ägare är angiven.", "The controller gives 1 of them to somebody: neither unit nor owner is said.")
            : new($"Controllern får ge {n} av dem till någon: varken enhet eller ägare är angiven.", $"The controller gives {n} of them to somebody: neither unit nor owner is said.");

        private static Text Said(ClauseOrder? order, OrderNames names)
        {
            string?[] who = [names.Owner, names.Unit];
            var given = string.Join(", ", who.OfType<string>());
            List<Text> said = [given.Length > 0 ? new($"till {given}", $"for {given}") : new("utan ägare, som controllern får ge till någon", "without an owner, for the controller to give to somebody")];
            said.Add(names.Deadline is { } by ? new($"klart senast {by.Sv}", $"to be done by {by.En}") : new("utan slutdatum", "without a deadline"));
            if (order?.ReportTo is { } body) said.Add(new($"redovisas till {Function(body).Sv}", $"reported back to {Function(body).En}"));
            return new(string.Join(", ", said.Select(text => text.Sv)), string.Join(", ", said.Select(text => text.En)));
        }

        private static Text Function(BodyFunction function)
        {
            var name = Decisions.Of(function);
            return new(char.ToLowerInvariant(name.Sv[0]) + name.Sv[1..], char.ToLowerInvariant(name.En[0]) + name.En[1..]);
        }
    }
}
