using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Arende.Domain.Cases;

namespace Arende.Application.Drafts;

/// <summary>Names what a part of a draft says: the same words have the same mark, whatever a browser does to line ends.</summary>
public static class DraftMarks
{
    public static string Of(string title) => Digest(OneLineOf(title));

    // To freeze a figure in a text is no change of what somebody wrote.
    public static string Of(Section section) => Digest($"{section.Kind}\n{section.IsNotApplicable}\n{(section.TypedHeading ?? section.Heading).Trim()}\n{Section.Plain(section.Typed ?? section.Text)}");

    // What the register says of them isn't the form's to write.
    public static string Of(IReadOnlyList<Clause> clauses) => Digest(JsonSerializer.Serialize(
        clauses.Select(clause => new { Mark = (clause.Typed is { } typed ? clause with { Text = typed } : clause).Mark(), clause.Voice, clause.Type, clause.Order })));

    public static string Of(IReadOnlyList<Attachment> attachments) => Digest(JsonSerializer.Serialize(attachments.Select(a => new { a.Number, a.Title })));

    public static string Of(IReadOnlyList<Recipient> recipients) => Digest(JsonSerializer.Serialize(recipients.Select(r => new { r.Name, r.UnitId })));

    private static string OneLineOf(string title) => string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Digest(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 8));
}
