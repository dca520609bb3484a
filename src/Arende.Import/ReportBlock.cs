using System.Security.Cryptography;
using System.Text;

namespace Arende.Import;

/// <summary>A piece of a file as it came: a heading, a paragraph, an item of a list, a table.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Line">Where it begins.</param>
/// <param name="LastLine">Where it ends.</param>
/// <param name="Text">As lines of Markdown.</param>
/// <param name="Role">What it became.</param>
public sealed record ReportBlock(int Number, int Line, int LastLine, string Text, BlockRole Role)
{
    /// <summary>Somebody said what it is.</summary>
    public bool IsMoved { get; init; }

    /// <summary>Why its reading is a guess; null where it isn't.</summary>
    public BlockDoubt? Doubt { get; init; }

    /// <summary>Names its words: what was said of a block holds for the same words only.</summary>
    public string Mark => MarkOf(Text);

    internal static string MarkOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}

/// <summary>Why the reading of a block is a guess.</summary>
public enum BlockDoubt
{
    /// <summary>It stands under no heading.</summary>
    UnderNoHeading,
    /// <summary>A heading by its looks alone; its words are no section's.</summary>
    GuessedHeading,
    /// <summary>Under the recipients, and longer than a name.</summary>
    LongRecipient,
    /// <summary>A second proposal, taken as a text about the first.</summary>
    SecondProposal,
}

/// <summary>What somebody says that a block is.</summary>
/// <param name="Number">The block's.</param>
/// <param name="Mark">Of the words that they saw.</param>
/// <param name="Role">What it is.</param>
public sealed record MovedBlock(int Number, string Mark, BlockRole Role);

/// <summary>A report as it was read, beside the file that it was read from.</summary>
public sealed record ReviewedReport(StaffReportDocument Document, IReadOnlyList<ReportBlock> Blocks);
