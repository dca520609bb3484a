using System.Text.Json;
using System.Text.Json.Serialization;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Tests.Cases;

public class ClauseListTests
{
    private static readonly IReadOnlyList<Clause> mixed =
    [
        new(1, "Anta avgifterna.") { Voice = ClauseVoice.ToCouncil }, new(2, "De gäller i år.") { Voice = ClauseVoice.ToCouncil },
        new(1, "Godkänna underlaget.") { Voice = ClauseVoice.OfBoard }, new(2, "Informera båtägarna.") { Voice = ClauseVoice.OfBoard },
    ];

    [Fact]
    public void Lists_in_two_voices_stay_apart_in_their_order() =>
        Assert.Equal([(ClauseVoice.ToCouncil, "1 2"), (ClauseVoice.OfBoard, "1 2")], ClauseList.Of(mixed).Select(list => (list.Voice!, Numbers(list.Clauses))));

    [Fact]
    public void Two_lists_in_one_voice_are_not_merged() => Assert.Equal(2, ClauseList.Of(mixed.Select(clause => clause with { Voice = null })).Count);

    [Fact]
    public void Rewritten_lists_are_numbered_each_from_one_unless_they_were_numbered_through()
    {
        Assert.Equal("1 2 1 2", Numbers(ClauseList.Numbered(mixed, mixed)));
        var through = mixed.Select((clause, at) => clause with { Number = at + 1 }).ToList();
        Assert.Equal("1 2 3 4", Numbers(ClauseList.Numbered(through, through)));
        Assert.Equal("1 1 2", Numbers(ClauseList.Numbered(mixed.Skip(1), mixed)));
    }

    [Fact]
    public void What_a_meeting_changes_stays_in_the_voice_of_its_place()
    {
        var changed = ConcludedClauses.Of(BodyFunction.Board, Outcome.ApproveChanged, ["Anta avgifterna.", "", "Godkänna underlaget, med beröm.", "Informera båtägarna.", "Tacka kontoret."], [], mixed);

        Assert.Equal("1 1 2 3", Numbers(changed));
        Assert.Equal([ClauseVoice.ToCouncil, ClauseVoice.OfBoard, ClauseVoice.OfBoard, ClauseVoice.OfBoard], changed.Select(clause => clause.Voice!));
    }

    [Fact]
    public void What_the_council_decides_is_only_proposed_and_the_boards_own_part_is_decided()
    {
        Assert.Equal("Godkänna Informera", Decided(Outcome.Approve, mixed));
        Assert.Equal("Godkänna Informera", Decided(Outcome.ReferToCouncil, mixed));
    }

    [Fact]
    public void A_whole_case_that_is_referred_leaves_the_board_nothing()
    {
        Assert.Equal("", Decided(Outcome.ReferToCouncil, [.. mixed.Select(clause => clause with { Voice = null })]));
        Assert.Equal("", Decided(Outcome.ReferToCouncil, [.. mixed.Select(clause => clause with { Voice = ClauseVoice.OfBoard })]));
    }

    [Fact]
    public void What_was_stored_before_there_were_voices_is_read_with_an_unknown_one() =>
        Assert.Equal(new Clause(1, "Anta."), JsonSerializer.Deserialize<Clause>("""{"number":1,"text":"Anta.","effect":"None","planYear":null,"isConfirmed":false}""", Json));

    [Fact]
    public void A_voice_is_stored_with_its_heading()
    {
        var clause = new Clause(2, "Anta.") { Voice = ClauseVoice.ToCouncil with { Heading = "I kommunstyrelsen och kommunfullmäktige" } };
        Assert.Equal(clause, JsonSerializer.Deserialize<Clause>(JsonSerializer.Serialize(clause, Json), Json));
    }

    private static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static string Numbers(IEnumerable<Clause> clauses) => string.Join(' ', clauses.Select(clause => clause.Number));

    private static string Decided(Outcome outcome, IReadOnlyList<Clause> all) =>
        string.Join(' ', all.Where(clause => ClauseList.IsDecided(clause, outcome, all)).Select(clause => clause.Text.Split(' ')[0]));

    [Fact]
    public void What_a_meeting_rewrote_stands_at_its_own_places_when_it_is_written_again()
    {
        Clause[] proposed =
        [
            new(1, "Anta avgifterna.") { Voice = ClauseVoice.ToCouncil, Type = ClauseType.Decision },
            new(1, "Ge kontoret i uppdrag att följa upp avgifterna.") { Voice = ClauseVoice.OfBoard, Type = ClauseType.Assignment },
        ];
        IReadOnlyList<string> written = ["", "Ge kontoret i uppdrag att följa upp avgifterna varje år.", "Anteckna informationen."];

        var rewritten = ConcludedClauses.Of(BodyFunction.Board, Outcome.ApproveChanged, written, [], proposed);

        Assert.Equal(written, ClauseList.AtPlaces(rewritten, proposed).Select(clause => clause?.Text ?? ""));
        Assert.Equal((ClauseVoice.OfBoard, ClauseType.Assignment), (rewritten[0].Voice, rewritten[0].Type));
    }

    [Fact]
    public void What_the_committee_decides_itself_is_not_the_boards()
    {
        Clause own = new(1, "Anteckna informationen.") { Voice = ClauseVoice.OfCommittee };

        Assert.False(ClauseList.IsDecided(own, Outcome.Approve, [own]));
    }
}
