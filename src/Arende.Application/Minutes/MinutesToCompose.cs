using Arende.Application.ComposedDocuments;
using Arende.Application.Distribution;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Application.Minutes;

/// <param name="Municipality">Whose they are.</param>
/// <param name="Meeting">A closed meeting.</param>
/// <param name="Body">Who met.</param>
/// <param name="Decisions">Of each item, in the order of the §§.</param>
public sealed record MinutesToCompose(string Municipality, Meeting Meeting, Body Body, IReadOnlyList<DecisionToSend> Decisions);

/// <summary>A part of the minutes as the meeting makes it: the opening, or a §.</summary>
/// <param name="CaseId">Whose §; null for the opening.</param>
/// <param name="Paragraph">The §; null for the opening.</param>
/// <param name="Heading">Over it.</param>
/// <param name="Fixed">What no hand edits: the facts, and the decision. It is corrected where it was entered.</param>
/// <param name="Told">What is told besides, and may be edited. Its headings have level 2 and more.</param>
public sealed record MadeSection(CaseId? CaseId, int? Paragraph, string Heading, IReadOnlyList<DocumentBlock> Fixed, IReadOnlyList<DocumentBlock> Told);

/// <summary>A part of the minutes as it reads.</summary>
public sealed record MinutesSection(MadeSection Made, SectionText Text);

/// <summary>How minutes were verified, for the document that is kept of them.</summary>
/// <param name="On">The day.</param>
/// <param name="Signatures">Of those who signed in the system; empty for minutes that were verified on paper.</param>
/// <param name="Scan">The scan of the paper, if one is attached.</param>
public sealed record MinutesVerification(DateOnly On, IReadOnlyList<MinutesSignature> Signatures, ScannedMinutes? Scan);
