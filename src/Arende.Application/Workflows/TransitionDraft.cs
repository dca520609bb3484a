using Arende.Application.Journal;
using Arende.Domain.Bodies;
using Arende.Domain.People;

namespace Arende.Application.Workflows;

/// <summary>An agenda item whose outcome takes effect.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Function">That of the body that met.</param>
public sealed record DecidedNow(Guid ItemId, BodyFunction Function);

/// <summary>A transition in the making: what is told of its subject, and what only a workflow's step has.</summary>
public sealed class TransitionDraft(Subject subject, DateTimeOffset now, PersonId? actor) : JournalDraft(subject.InJournal, now, actor)
{
    public Subject Subject { get; } = subject;

    /// <summary>How the work item that started it ended, if one did.</summary>
    public ClosedWorkItem? Answered { get; set; }

    /// <summary>The version of the case that the step's rules have read: whoever writes in the case meanwhile loses the race, or makes this step lose it.</summary>
    public long? CaseVersion { get; set; }

    /// <summary>What a body has decided now, where that is what starts the transition: whoever comes after it in the path takes this, and not what the database has as the latest.</summary>
    public DecidedNow? Decided { get; set; }

    /// <summary>Called when all that the step tells is known, with the instance as it stood before: what is changed in the context then is written with the step.</summary>
    public Action<InstanceSnapshot>? BeforeWriting { get; set; }
}
