using Arende.Application.Meetings;
using Arende.Domain;
using Arende.Domain.Meetings;
using Arende.Domain.Members;

namespace Arende.Web.Features.Meetings;

/// <summary>A proposal as it is typed.</summary>
public sealed class ProposalForm
{
    public FloorProposalKind? Kind { get; set; }
    public MemberId? By { get; set; }
    public string? Words { get; set; }

    public ProposeStep Read() => new(Kind ?? FloorProposalKind.Approve, By is { } one ? [one] : [], Words);
}

/// <summary>The question that was shown, and its answer by acclamation.</summary>
public sealed class QuestionForm
{
    public QuestionKind? Kind { get; set; }
    public int? Yes { get; set; }
    public int? No { get; set; }
    public bool? IsYes { get; set; }

    public bool Answer() => IsYes ?? throw new BrokenRuleException(Rule.AnswerIsMissing);

    public QuestionToPut Read() => new(Kind ?? throw new BrokenRuleException(Rule.ProposalIsUnknown), Yes, No);
}

/// <summary>What somebody answered in a vote; nothing while nobody has said it.</summary>
public sealed class VoteField
{
    public MemberId Voter { get; set; }
    public VoteAnswer? Answer { get; set; }
}

/// <summary>A secret ballot as it was counted.</summary>
public sealed class ElectionForm
{
    public const int Rows = 4;

    public string? Of { get; set; }
    public List<string?> Names { get; set; } = [];
    public List<int?> Votes { get; set; } = [];
    public int? Blank { get; set; }
    public string? Lot { get; set; }

    public ElectStep Read() => new(Of, [.. Names.Select((name, at) => new Candidate(name ?? "", Votes.ElementAtOrDefault(at) ?? 0))], Blank ?? 0, Lot);
}

/// <summary>What somebody says, a reservation or a note.</summary>
public sealed class SaidForm
{
    public MemberId? By { get; set; }
    public string? Words { get; set; }

    public MemberId Person() => By ?? throw new BrokenRuleException(Rule.ProposerIsMissing);
}

/// <summary>What happens to somebody's place at the item.</summary>
public sealed class ChangeForm
{
    /// <summary>Chosen where nobody enters.</summary>
    public const string NobodyEnters = "none";

    public AttendanceTurn? Turn { get; set; }
    public MemberId? Who { get; set; }

    /// <summary>The substitute who enters, the member for whom one comes, nobody, or by the order of entry.</summary>
    public string? Instead { get; set; }

    public GivenChange Read()
    {
        if (Turn is not { } turn || Who is not { } who) throw new BrokenRuleException(Rule.ChangeIsIncomplete);
        var other = MemberId.TryParse(Instead, null, out var id) ? id : (MemberId?)null;
        return turn switch
        {
            AttendanceTurn.Comes => new(turn, who, For: other),
            AttendanceTurn.Leaves or AttendanceTurn.Disqualified => new(turn, who, other, LeavesPlaceEmpty: Instead == NobodyEnters),
            AttendanceTurn.TakesNoPart or AttendanceTurn.Chairs => new(turn, who),
        };
    }
}
