using Arende.Application.ComposedDocuments;
using Arende.Application.Minutes;
using Arende.Domain.Meetings;

namespace Arende.Tests.Minutes;

public sealed class SectionTextTests
{
    static readonly IReadOnlyList<DocumentBlock> before = [ParagraphBlock.Of("Ärendet föredras."), new HeadingBlock(2, "Yrkanden"), ParagraphBlock.Of("Bifall.")];

    [Fact]
    public void What_the_meeting_adds_comes_into_a_text_that_was_edited_by_hand()
    {
        var made = BlocksAsMarkdown.Of(before);
        var edited = new EditedText(made, made.Replace("föredras", "föredras av förvaltningschefen", StringComparison.Ordinal), 1);

        var now = new SectionText([.. before, new HeadingBlock(2, "Reservationer"), ParagraphBlock.Of("Ledamot 2 reserverar sig.")], edited, isFrozen: false);

        Assert.False(now.IsClash);
        Assert.True(now.IsMadeAnew);
        Assert.Contains("föredras av förvaltningschefen", now.Text, StringComparison.Ordinal);
        Assert.Contains("Ledamot 2 reserverar sig.", now.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_both_changed_the_same_line_both_stand_and_it_is_said()
    {
        var made = BlocksAsMarkdown.Of(before);
        var edited = new EditedText(made, made.Replace("Bifall.", "Bifall till förslaget.", StringComparison.Ordinal), 1);

        var now = new SectionText([.. before.SkipLast(1), ParagraphBlock.Of("Avslag.")], edited, isFrozen: false);

        Assert.True(now.IsClash);
        Assert.Contains("Bifall till förslaget.", now.Text, StringComparison.Ordinal);
        Assert.Contains("Avslag.", now.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Into_what_is_verified_nothing_comes_any_more()
    {
        var edited = new EditedText(BlocksAsMarkdown.Of(before), "Ärendet föredras av chefen.", 1);

        var now = new SectionText([.. before, ParagraphBlock.Of("Mer.")], edited, isFrozen: true);

        Assert.False(now.IsClash);
        Assert.Equal("Ärendet föredras av chefen.", now.Text);
    }

    [Fact]
    public void A_hand_that_took_everything_back_leaves_the_part_to_the_meeting()
    {
        var made = BlocksAsMarkdown.Of(before);

        var now = new SectionText([.. before, ParagraphBlock.Of("Mer.")], new EditedText(made, made, 2), isFrozen: false);

        Assert.False(now.IsEdited);
        Assert.EndsWith("Mer.", now.Text, StringComparison.Ordinal);
    }
}
