using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Texts;

namespace Arende.Web.Features.Shared.Workflows;

/// <summary>Why a step can't be taken now, and the way to put it right.</summary>
/// <param name="Words">What is wrong.</param>
/// <param name="Mend">The verb of the link.</param>
/// <param name="Href">Where it is put right.</param>
public sealed record ObstacleWords(Text Words, Text Mend, string Href)
{
    public static ObstacleWords Of(Obstacle obstacle, CaseId id) => obstacle.Rule switch
    {
        Rule.RemarksAreUnanswered => new(T.CasePage.RemarksLeft(obstacle.Left, obstacle.All - obstacle.Left), T.CasePage.AnswerRemarks, $"/cases/{id}/remarks"),
        Rule.ConditionsAreUnanswered => new(T.Consequences.ConditionsLeft(obstacle.Left), T.Consequences.ToConditions, $"/cases/{id}#conditions"),
        Rule.DistributionIsOpen => new(T.Consequences.OpenRows(obstacle.Left), T.Consequences.ToDistribution, "/distribution"),
        Rule.CaseHasNoOfficer => new(T.Rules.Of(obstacle.Rule, ""), T.CasePage.ChangeOfficer, $"/cases/{id}/officer"),
        Rule.ClauseEffectsAreUnanswered => new(T.Effects.Left(obstacle.Left), T.Effects.AnswerNow, $"/cases/{id}/effects"),
        Rule.CaseIsAppealed => new(T.Rules.Of(obstacle.Rule, ""), T.CasePage.AllHistory, $"/cases/{id}/history"),
        Rule.CouncilMeetsHere => new(T.Rules.Of(obstacle.Rule, ""), T.WorkItems.ChooseMeeting, "/meetings"),
        Rule.AttachmentDoesNotAddUp => new(T.Rules.Of(obstacle.Rule, $"{obstacle.Left}"), T.Reconciliation.MendAttachment, $"/cases/{id}/reports/{obstacle.All}"),
        Rule.FiguresDoNotAddUp => new(T.Rules.Of(obstacle.Rule, $"{obstacle.Left}"), T.CasePage.EditDraft, $"/cases/{id}/edit"),
        Rule.PlaceholdersAreLeft or Rule.FiguresNameNothing or Rule.FiguresHaveNoValue or Rule.TextTakesTooMuch => InTexts(obstacle, id),
        // What the report lacks is written in it.
        _ => new(T.Rules.Of(obstacle.Rule, ""), T.CasePage.EditDraft, $"/cases/{id}/edit"),
    };

    // The first of them is mended first.
    private static ObstacleWords InTexts(Obstacle obstacle, CaseId id)
    {
        var first = obstacle.Places[0];
        var words = T.MadeReports.At(T.Rules.Of(obstacle.Rule, $"{obstacle.Left}"), obstacle.Places, obstacle.Left);
        return first.Report is { } number ? new(words, T.MadeReports.Edit, $"/cases/{id}/reports/{number}/edit") : new(words, T.CasePage.EditDraft, $"/cases/{id}/edit");
    }
}
