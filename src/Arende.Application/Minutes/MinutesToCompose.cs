using Arende.Application.ComposedDocuments;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Distribution;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Application.Minutes;

/// <param name="Municipality">Whose they are.</param>
/// <param name="Meeting">A closed meeting.</param>
/// <param name="Body">Who met.</param>
/// <param name="Places">What each § is of, in their order.</param>
public sealed record MinutesToCompose(string Municipality, Meeting Meeting, Body Body, IReadOnlyList<PlaceInMinutes> Places);

/// <summary>A § of the minutes: of a case, or of an item without one.</summary>
/// <param name="Decision">Of the case; null for an item without one.</param>
/// <param name="Standing">The item without a case; null for a case.</param>
/// <param name="Reported">The delegated decisions in its list, as anybody may read them.</param>
/// <param name="NumberOf">A case's number as written.</param>
public sealed record PlaceInMinutes(DecisionToSend? Decision, StandingItem? Standing, IReadOnlyList<DelegatedDecision> Reported, Func<DelegatedDecision, string> NumberOf)
{
    public int? Paragraph => Decision is { } decision ? decision.Item.Paragraph : Standing?.Paragraph;
}

/// <summary>A part of the minutes as the meeting makes it: the opening, or a §.</summary>
/// <param name="CaseId">Whose §; null for the opening, and for the § of an item without a case.</param>
/// <param name="Paragraph">The §; null for the opening.</param>
/// <param name="Heading">Over it.</param>
/// <param name="Fixed">What no hand edits: the facts, and the decision. It is corrected where it was entered.</param>
/// <param name="Told">What is told besides, and may be edited. Its headings have level 2 and more.</param>
public sealed record MadeSection(CaseId? CaseId, int? Paragraph, string Heading, IReadOnlyList<DocumentBlock> Fixed, IReadOnlyList<DocumentBlock> Told)
{
    /// <summary>The opening, which stands before the §§.</summary>
    public bool IsOpening { get; init; }

    /// <summary>A hand may edit what is told in it: the opening, and the § of a case.</summary>
    public bool MayBeEdited => IsOpening || CaseId is not null;
}

/// <summary>A part of the minutes as it reads.</summary>
public sealed record MinutesSection(MadeSection Made, SectionText Text);

/// <summary>How minutes were verified, for the document that is kept of them.</summary>
/// <param name="On">The day.</param>
/// <param name="Signatures">Of those who signed in the system; empty for minutes that were verified on paper.</param>
/// <param name="Scan">The scan of the paper, if one is attached.</param>
public sealed record MinutesVerification(DateOnly On, IReadOnlyList<MinutesSignature> Signatures, ScannedMinutes? Scan);
