using Arende.Domain.Cases;

namespace Arende.Application.Drafts;

/// <summary>A section that two have changed, put together from both: its heading, whether it applies, and its text.</summary>
/// <param name="Section">As it then reads.</param>
/// <param name="Text">How the two texts were merged; null for texts with more lines than are compared, of which one's own stands.</param>
/// <param name="HeadingsClash">Both have given it another heading: one's own stands.</param>
public sealed record MergedSection(Section Section, MergedText? Text, bool HeadingsClash)
{
    /// <param name="began">What both began with; where nobody knows, they began with an empty one, so that nothing is taken away.</param>
    /// <param name="mine">What was just sent.</param>
    /// <param name="theirs">What was saved meanwhile.</param>
    public static MergedSection Of(Section began, Section mine, Section theirs)
    {
        var text = LineMerge.Of(began.Text, mine.Text, theirs.Text);
        var (was, sent, saved) = (began.Heading.Trim(), mine.Heading.Trim(), theirs.Heading.Trim());
        var merged = mine with
        {
            Heading = sent == was ? saved : sent,
            Text = text?.Text ?? mine.Text,
            // Where the two differ, only one of them has changed it.
            IsNotApplicable = mine.IsNotApplicable == began.IsNotApplicable ? theirs.IsNotApplicable : mine.IsNotApplicable,
        };
        return new MergedSection(merged, text, sent != was && saved != was && sent != saved);
    }
}
