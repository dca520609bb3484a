using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The sentences of the minutes about one item.</summary>
    public static class ItemMinutes
    {
        public static Text AtItem { get; } = new("Vid punkten", "At the item");
        public static Text Put { get; } = new("Förslaget", "The proposal");
        public static Text Order { get; } = new("Propositionsordning", "Questions put");
        public static Text OrderGoesOn { get; } = new("Därefter", "After that");
        public static Text Voter { get; } = new("Röstande", "Voter");
        public static Text Answer { get; } = new("Röst", "Vote");
        public static Text WhoVoted(int voters) => new($"Hur de {voters} röstade", $"How the {voters} voted");
        public static Text Disqualified(string name) => new($"{name} deltar inte i handläggningen på grund av jäv, och är inte närvarande.", $"{name} takes no part in the matter, being disqualified, and isn't present.");

        public static Text Proposed(FloorProposal proposal, string namesSv, string namesEn) => new(
            $"{proposal.Number}. {namesSv} yrkar {Deliberation.Of(proposal.Kind).Sv}{Words(proposal.Words)}",
            $"{proposal.Number}. {namesEn} {(proposal.By.Count == 1 ? "proposes" : "propose")} {Deliberation.Of(proposal.Kind).En}{Words(proposal.Words)}");

        public static Text Reserved(string name, string? words) => new($"{name} reserverar sig mot beslutet{Words(words)}", $"{name} reserves themselves against the decision{Words(words)}");
        public static Text Stated(string name, string words) => new($"{name}: {words}", $"{name}: {words}");

        private static string Words(string? words) => words is null ? "." : $": {words}";
    }
}
