using Arende.Domain.Cases;

namespace Arende.Application.Drafts;

public enum DraftPart { Title, Clauses, Section, Attachments, Recipients }

/// <summary>A part that two have changed, each in their own way.</summary>
/// <param name="Mine">What was just sent; null for a section that its writer took away.</param>
/// <param name="Theirs">What was saved meanwhile; null for a section that was taken away.</param>
public sealed record DraftClash(DraftPart Part, Section? Mine = null, Section? Theirs = null);

/// <summary>A draft that was sent, put together with what others have saved since its form was opened.</summary>
/// <param name="Report">In a part that clashes, what was sent; but a section that was taken away and that somebody else rewrote is there again.</param>
/// <param name="Changes">False when it says what is stored already: then there is nothing to save.</param>
public sealed record MergedDraft(string Title, StaffReport Report, IReadOnlyList<DraftClash> Clashes, bool Changes);
