using System.Text.Json.Serialization;

namespace Arende.Domain.Figures;

/// <summary>A figure as it was when the report was signed.</summary>
/// <param name="Token">As typed.</param>
/// <param name="Text">What stands in the document.</param>
/// <param name="Value">The exact value; null for none.</param>
/// <param name="Rows">The numbers of the assignments that were counted. A number is never secret (OSL 5:2), and what they are about isn't here.</param>
public sealed record FrozenFigure(string Token, string Text, decimal? Value, IReadOnlyList<string> Rows)
{
    /// <summary>Of a table or a chart: the cells of each of <see cref="Rows"/>. Null for a number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<IReadOnlyList<string>>? Cells { get; init; }
}

/// <summary>The figures of a signed report: what each token said, in the order in which they stand in it.</summary>
/// <param name="At">When.</param>
/// <param name="Figures">One for each different token.</param>
/// <param name="Digest">SHA-256 of the figures as JSON, in hexadecimal with small letters.</param>
public sealed record FrozenFigures(DateTimeOffset At, IReadOnlyList<FrozenFigure> Figures, string Digest);

/// <summary>What a figure said when somebody who writes the draft last looked.</summary>
/// <param name="Token">As typed.</param>
/// <param name="Text">What it said; of a table or a chart the mark of its rows.</param>
public sealed record SeenFigure(string Token, string Text)
{
    /// <summary>Of a table or a chart: the key of each row, a blank, and the mark of its cells. Null for a number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Rows { get; init; }

    // The mark says what the rows are.
    public bool Equals(SeenFigure? other) => other is not null && Token == other.Token && Text == other.Text;

    public override int GetHashCode() => HashCode.Combine(Token, Text);
}
