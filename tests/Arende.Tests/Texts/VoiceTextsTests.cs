using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Texts;

namespace Arende.Tests.Texts;

public class VoiceTextsTests
{
    private static readonly IReadOnlyList<Clause> mixed =
    [
        new(1, "Anta.") { Voice = ClauseVoice.ToCouncil }, new(1, "Godkänna.") { Voice = ClauseVoice.OfBoard },
    ];

    [Fact]
    public void Before_the_committee_each_list_is_on_its_way_to_who_decides_it() => Assert.Equal(
        ["Arbetsutskottet föreslår: Kommunstyrelsen föreslår: Kommunfullmäktige beslutar", "Arbetsutskottet föreslår: Kommunstyrelsen beslutar"],
        Said(T.Voices.Of(UsualBodies.Committee, mixed)));

    [Theory]
    [InlineData(Outcome.Approve, "Kommunstyrelsen föreslår: Kommunfullmäktige beslutar", "Kommunstyrelsen beslutar")]
    [InlineData(Outcome.ReferToCouncil, "Kommunstyrelsen föreslår: Kommunfullmäktige beslutar", "Kommunstyrelsen beslutar")]
    [InlineData(Outcome.Reject, "Kommunstyrelsen föreslår: Kommunfullmäktige avslår förslaget", "Kommunstyrelsen avslår förslaget")]
    public void The_boards_outcome_is_said_for_each_list_by_who_decides_it(Outcome outcome, string first, string second) =>
        Assert.Equal([first, second], Said(T.Voices.Of(UsualBodies.Board, outcome, mixed)));

    [Fact]
    public void Clauses_that_differ_are_read_each_as_the_decision_that_it_is()
    {
        Clause[] clauses =
        [
            new(1, "Godkänna.") { Outcome = Outcome.Approve }, new(2, "Bygga.") { Outcome = Outcome.ApproveChanged }, new(3, "Köpa.") { Outcome = Outcome.Reject },
            new(4, "Sälja.") { Outcome = Outcome.Note }, new(5, "Anta.") { Outcome = Outcome.ReferToCouncil }, new(6, "Höja.") { Outcome = Outcome.ProposeReject },
        ];

        Assert.Equal(
            [
                "Kommunstyrelsen beslutar", "Kommunstyrelsen avslår förslaget", "Kommunstyrelsen noterar", "Kommunstyrelsen föreslår: Kommunfullmäktige beslutar",
                "Kommunstyrelsen föreslår: Kommunfullmäktige avslår förslaget",
            ],
            Said(T.Voices.Of(UsualBodies.Board, Outcome.ReferToCouncil, clauses)));
        Assert.Equal("Bifall (1), bifall med ändring (2), avslag (3), noteras (4), förslag till kommunfullmäktige (5), föreslår avslag (6)", T.Decisions.Of(Outcome.ReferToCouncil, clauses).Sv);
    }

    [Theory]
    [InlineData("motion", "Kommunstyrelsen avslår motionen", "Kommunstyrelsen föreslår: Kommunfullmäktige avslår motionen", "Kommunstyrelsen anser motionen besvarad")]
    [InlineData("board-case", "Kommunstyrelsen avslår förslaget", "Kommunstyrelsen föreslår: Kommunfullmäktige avslår förslaget", "Kommunstyrelsen anser förslaget besvarat")]
    public void What_is_turned_down_or_answered_is_said_by_what_it_is(string type, string rejected, string proposed, string answered) =>
        Assert.Equal([rejected, proposed, answered], new[] { Outcome.Reject, Outcome.ProposeReject, Outcome.Answer }
            .SelectMany(outcome => Said(T.Voices.Of(UsualBodies.Board, outcome, [new Clause(1, "Bifalla förslaget.") { Outcome = outcome }], type))));

    [Fact]
    public void The_committee_proposes_that_the_board_turns_it_down() =>
        Assert.Equal(["Arbetsutskottet föreslår: Kommunstyrelsen avslår förslaget"], Said(T.Voices.Of(UsualBodies.Committee, Outcome.Propose, [new Clause(1, "Anta.") { Outcome = Outcome.ProposeReject }])));

    [Fact]
    public void A_clause_of_which_nobody_has_said_who_decides_is_read_as_before()
    {
        Assert.Equal(["Kommunstyrelsen beslutar"], Said(T.Voices.Of(UsualBodies.Board, Outcome.Approve, [new(1, "Anta.")])));
        Assert.Equal(["Kommunstyrelsen föreslår: Kommunfullmäktige beslutar"], Said(T.Voices.Of(UsualBodies.Board, Outcome.ReferToCouncil, [new(1, "Anta.")])));
        Assert.Equal(["Arbetsutskottet föreslår: Kommunstyrelsen beslutar"], Said(T.Voices.Of(UsualBodies.Committee, [new(1, "Anta.")])));
    }

    [Fact]
    public void A_number_that_two_lists_have_is_named_with_who_decides()
    {
        Assert.Equal("Punkt 1 (fullmäktige beslutar)", T.Voices.Name(mixed, mixed[0]).Sv);
        Assert.Equal("Punkt 1", T.Voices.Name([mixed[0]], mixed[0]).Sv);
    }

    private static IEnumerable<string> Said(IReadOnlyList<SpokenList> lists) => lists.Select(list => string.Join(": ", list.Voices.Select(voice => voice.Sv)));
}
