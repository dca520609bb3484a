using System.Security.Cryptography;
using System.Text;
using Arende.Application.Bodies;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Cases;

/// <summary>The voices that a clause of a draft can be given: those of its own headings, then the ones that its board can speak in.</summary>
public sealed record VoiceChoices(IReadOnlyList<ClauseVoice> All, ClauseVoice Usual, bool HasUnknown)
{
    public static VoiceChoices Of(StaffReport stored, bool hasCommittee)
    {
        var written = stored.Clauses.Select(clause => clause.Voice).OfType<ClauseVoice>().Distinct();
        var usual = ClauseVoice.Usual(hasCommittee);
        var possible = ClauseVoice.All.Where(voice => hasCommittee || (voice.Decides != BodyFunction.Committee && voice.Proposes != BodyFunction.Committee));
        return new([.. written.Concat(possible.OrderByDescending(voice => voice == usual)).Distinct()], usual, stored.Clauses.Any(clause => clause.Voice is null));
    }

    /// <summary>What a form sends where nobody has said: an empty field is none.</summary>
    public const string Unknown = "?";

    /// <summary>What a form sends for it.</summary>
    public static string Key(ClauseVoice? voice) => voice is null ? Unknown
        : $"{voice.Proposes}>{voice.Decides}{(voice.Heading is { } heading ? $"#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(heading)).AsSpan(0, 6))}" : "")}";

    /// <summary>What was chosen; null where nothing was, or nothing that there is.</summary>
    public ClauseVoice? Find(string? key) => string.IsNullOrEmpty(key) ? null : All.FirstOrDefault(voice => Key(voice) == key);

    public IEnumerable<Choice> Choices(BodyCatalogue bodies, BodyId board) =>
        All.Select(voice => new Choice(Key(voice), T.Voices.Choice(voice, bodies, board))).Concat(HasUnknown ? [new Choice(Unknown, T.Drafting.VoiceUnknown)] : []);
}
