using Arende.Application.ComposedDocuments;
using Arende.Application.Drafts;
using Arende.Domain.Meetings;

namespace Arende.Application.Minutes;

/// <summary>
/// A part of the minutes as it reads: as the meeting makes it now, with what was edited by hand. What the meeting changed since (a reservation that was added) comes
/// into the edited text by line; where both changed the same lines both stand there, and a person chooses.
/// </summary>
public sealed record SectionText
{
    /// <param name="blocks">What the meeting makes.</param>
    /// <param name="edited">What was edited by hand; null where nothing was.</param>
    /// <param name="isFrozen">It is verified: nothing comes into it any more.</param>
    public SectionText(IReadOnlyList<DocumentBlock> blocks, EditedText? edited, bool isFrozen)
    {
        (MadeBlocks, Edited, Made) = (blocks, edited, BlocksAsMarkdown.Of(blocks));
        if (edited is not { IsEdited: true }) Text = Made;
        else if (isFrozen || edited.Made == Made) Text = edited.Text;
        else if (LineMerge.Of(edited.Made, edited.Text, Made) is { } merged) (Text, IsClash) = (merged.Text, merged.Both > 0);
        // More lines than are compared: the hand's stand, and it is said.
        else (Text, IsClash) = (edited.Text, true);
    }

    /// <summary>As the meeting makes it now.</summary>
    public string Made { get; }

    public IReadOnlyList<DocumentBlock> MadeBlocks { get; }
    public EditedText? Edited { get; }

    /// <summary>As it reads.</summary>
    public string Text { get; }

    /// <summary>The hand and the meeting changed the same lines: both stand in the text, and nobody has chosen yet.</summary>
    public bool IsClash { get; }

    public bool IsEdited => Edited is { IsEdited: true };

    /// <summary>The meeting makes it otherwise than when it was edited.</summary>
    public bool IsMadeAnew => IsEdited && Edited!.Made != Made;

    /// <param name="under">The level of the heading that it stands under. What the meeting makes has headings of level 2 and more.</param>
    public IReadOnlyList<DocumentBlock> Blocks(int under) => IsEdited ? ProseBlocks.Of(Text, under) : under == 1 ? MadeBlocks : Lower(MadeBlocks, under - 1);

    /// <summary>The same blocks under headings so many levels lower.</summary>
    public static IReadOnlyList<DocumentBlock> Lower(IEnumerable<DocumentBlock> blocks, int by) =>
        [.. blocks.Select(block => block is HeadingBlock heading ? heading with { Level = Math.Min(6, heading.Level + by) } : block)];
}
