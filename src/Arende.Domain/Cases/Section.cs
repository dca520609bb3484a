using System.Text.Json.Serialization;
using Arende.Domain.People;

namespace Arende.Domain.Cases;

/// <summary>A section of the staff report. "Ej tillämpningsbart" is a value: <c>IsNotApplicable</c>, with the text as written.</summary>
public sealed record Section(SectionKind Kind, string Heading, string Text)
{
    public bool IsNotApplicable { get; init; }

    /// <summary>Where it came from in an imported file, for the remarks beside its sentences; 0 when written here.</summary>
    public int Line { get; init; }

    /// <summary>Names the section as long as it lives, whatever becomes of its heading and its place. Null until it is given one: <see cref="SectionKeys"/>.</summary>
    public string? Key { get; init; }

    /// <summary>The case's version in which it was last written; 0 for what was written before sections had versions.</summary>
    public long Version { get; init; }

    /// <summary>Who wrote it last, and when; null for what was written before it was kept.</summary>
    public PersonId? WrittenBy { get; init; }
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>What was typed, with the names of figures, while the text says what they were when it was signed; null for a text without figures, and for a draft.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Typed { get; init; }

    /// <summary>The same of the heading.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TypedHeading { get; init; }

    /// <summary>The same words: a browser sends line ends as CRLF, and a form leaves out spaces at the end.</summary>
    public bool IsSame(Section other) =>
        Kind == other.Kind && IsNotApplicable == other.IsNotApplicable && Heading.Trim() == other.Heading.Trim() && Plain(Text) == Plain(other.Text);

    /// <summary>Text by which two are compared.</summary>
    public static string Plain(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd();

    /// <summary>The sections as they now read, each with a key. One whose words are unchanged stays the one that was stored, with its version and its writer.</summary>
    internal static IReadOnlyList<Section> Rewritten(IReadOnlyList<Section> written, IReadOnlyList<Section> known, long version, PersonId? by, DateTimeOffset? at)
    {
        var before = known.Keyed().ToDictionary(section => section.Key!);
        return [.. written.Keyed().Select(section => before.TryGetValue(section.Key!, out var same) && same.IsSame(section)
            ? same
            : section with { Version = version, WrittenBy = by, WrittenAt = at })];
    }
}
