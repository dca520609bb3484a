using System.Security.Cryptography;
using System.Text;
using Arende.Application.ComposedDocuments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Application.Minutes;

/// <summary>The minutes of a meeting as they read now: part by part, and as one document.</summary>
/// <param name="Meeting">A closed meeting.</param>
/// <param name="Body">Who met.</param>
/// <param name="Sections">The opening, and then each §.</param>
/// <param name="Document">All of it, as it is signed: without the day of verification.</param>
public sealed record MeetingMinutes(Meeting Meeting, Body Body, IReadOnlyList<MinutesSection> Sections, ComposedDocument Document)
{
    /// <summary>SHA-256 of the document's bytes: what somebody signs.</summary>
    public string Digest { get; } = ComposedDocument.DigestOf(Document.Canonical());

    /// <summary>The hand and the meeting changed the same lines somewhere, and nobody has chosen.</summary>
    public bool HasClash => Sections.Any(part => part.Text.IsClash);

    /// <summary>Whose each § is, in their order; null for that of an item without a case.</summary>
    public IReadOnlyList<CaseId?> Cases => [.. Sections.Where(part => !part.Made.IsOpening).Select(part => part.Made.CaseId)];

    /// <param name="of">Whose §; null for the opening.</param>
    public MinutesSection? Section(CaseId? of) => Sections.FirstOrDefault(part => of is null ? part.Made.IsOpening : part.Made.CaseId == of);

    /// <summary>What a form was opened with: how often the part was edited, and what the meeting made of it.</summary>
    public static string MarkOf(MinutesSection part) =>
        $"{part.Text.Edited?.Revision ?? 0}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(part.Text.Made)))[..16]}";
}
