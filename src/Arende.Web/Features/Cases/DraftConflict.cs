using Arende.Domain.Cases;
using Arende.Texts;

namespace Arende.Web.Features.Cases;

/// <summary>A part of a draft in which the saved text is another than the typed one.</summary>
public sealed record DraftDifference(string Heading, string Theirs);

/// <summary>Two wrote the same draft: who was first, and what they saved where it differs from what was typed.</summary>
public sealed record DraftConflict(string Who, DateTimeOffset At, IReadOnlyList<DraftDifference> Differences)
{
    public static DraftConflict Between(Case stored, DraftForm typed, VoiceChoices voices, string who, DateTimeOffset at)
    {
        var mine = typed.Apply(stored.Report, voices);
        var different = new List<DraftDifference>();
        Compare(T.Drafting.Title, stored.Title, typed.Title?.Trim() ?? "");
        Compare(T.Documents.Proposal, Lines(stored.Report.Clauses), Lines(mine.Clauses));
        foreach (var section in stored.Report.Sections)
            Compare(Heading(section), section.Text, mine.Sections.FirstOrDefault(s => s.Kind == section.Kind && s.Heading == section.Heading)?.Text ?? "");
        Compare(T.Documents.Attachments, Lines(stored.Report.Attachments.Select(a => $"{a.Number}. {a.Title}")), Lines(mine.Attachments.Select(a => $"{a.Number}. {a.Title}")));
        Compare(T.CasePage.Recipients, Lines(stored.Report.Recipients.Select(r => r.Name)), Lines(mine.Recipients.Select(r => r.Name)));
        return new DraftConflict(who, at, different);

        void Compare(string heading, string theirs, string typedText)
        {
            if (Plain(theirs) != Plain(typedText)) different.Add(new DraftDifference(heading, theirs));
        }
    }

    private static string Heading(Section section) => section.Heading.Length > 0 ? section.Heading : T.Documents.Heading(section.Kind);

    // With who decides each list.
    private static string Lines(IReadOnlyList<Clause> clauses) => Lines(ClauseList.Of(clauses).SelectMany(list =>
        list.Clauses.Select(c => $"{c.Number}. {c.Text}").Prepend(list.Voice is { } voice ? $"{voice.Heading ?? T.Decisions.Of(voice.Decides)}:" : "").Where(line => line.Length > 0)));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    // A browser sends line ends as CRLF.
    private static string Plain(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd();
}
