using Arende.Application.Workflows;
using Arende.Engine;

namespace Arende.Web.Features.Cases;

/// <summary>The main line of a case's path, as a clerk would tell it. Several steps of a definition may be one milestone.</summary>
public enum Milestone { Draft, Review, Signatures, Committee, Board, Minutes, Distribution, FollowUp, Close }

public static class Milestones
{
    /// <summary>The milestone that an activity belongs to; null for what only steers.</summary>
    public static Milestone? Of(ActivityNode activity) =>
        activity.TaskName is { } task ? OfTask(task) : activity.EventName is { } name ? OfEvent(name) : null;

    private static Milestone? OfTask(string taskName) => taskName switch
    {
        CaseStates.WriteDraft => Milestone.Draft,
        "Review" => Milestone.Review,
        "SignDirector" or "SignFinance" => Milestone.Signatures,
        "RegistrarCheck" => Milestone.Committee,
        "PostNotice" or "Distribute" or "SettleDistribution" or "ConfirmLegalForce" or "AwaitCouncil" or "AwaitCourt" => Milestone.Distribution,
        "FollowUp" => Milestone.FollowUp,
        "CloseCase" => Milestone.Close,
        _ => null,
    };

    private static Milestone? OfEvent(string eventName) => eventName switch
    {
        CaseStates.CommitteeOutcome => Milestone.Committee,
        CaseStates.BoardOutcome => Milestone.Board,
        CaseStates.MinutesVerified => Milestone.Minutes,
        _ => null,
    };
}
