using Arende.Import;
using Xunit;

namespace Arende.Tests.Import;

public class ProposalTests
{
    [Theory]
    [InlineData("1. Godkänna planen.\n2. Uppdra åt direktören.")]
    [InlineData("1) Godkänna planen.\n2) Uppdra åt direktören.")]
    [InlineData("1\\. Godkänna planen.\n\n2\\. Uppdra åt\ndirektören.")]
    [InlineData("- Godkänna planen.\n- Uppdra åt direktören.")]
    [InlineData("Godkänna planen.\n\nUppdra åt direktören.")]
    public void Clauses_are_read_however_they_are_listed(string list) => Assert.Equal(
        [(1, "Godkänna planen."), (2, "Uppdra åt direktören.")],
        Proposal($"Kommunstyrelsen beslutar:\n\n{list}").Clauses.Select(clause => (clause.Number, clause.Text)));

    [Theory]
    [InlineData("att godkänna planen,\natt uppdra åt direktören.")]
    [InlineData("- att godkänna planen,\n- att uppdra åt direktören.")]
    public void Lines_that_begin_with_att_are_clauses(string list) => Assert.Equal(
        [(1, "att godkänna planen,"), (2, "att uppdra åt direktören.")],
        Proposal($"Kommunstyrelsen beslutar\n\n{list}").Clauses.Select(clause => (clause.Number, clause.Text)));

    [Fact]
    public void A_single_clause_may_stand_on_the_voices_own_line()
    {
        var report = Proposal("Kommunstyrelsen beslutar att godkänna planen.");
        Assert.Equal("att godkänna planen.", Assert.Single(report.Clauses).Text);
        Assert.Equal(VoiceBody.Board, Assert.Single(report.Voices).Body);
    }

    [Theory]
    [InlineData("Kommunstyrelsens arbetsutskott föreslår kommunstyrelsen besluta:\n\n1. Godkänna planen.")]
    [InlineData("Kommunstyrelsens arbetsutskott föreslår att kommunstyrelsen beslutar\n\n1. Godkänna planen.")]
    public void Both_voices_may_share_a_line(string text)
    {
        var report = Proposal(text);
        Assert.Equal([VoiceBody.Committee, VoiceBody.Board], report.Voices.Select(voice => voice.Body));
        Assert.Equal("Godkänna planen.", Assert.Single(report.Clauses).Text);
    }

    [Fact]
    public void Toward_the_council_there_are_three_voices()
    {
        var report = Proposal("Kommunstyrelsens arbetsutskott föreslår:\nKommunstyrelsen föreslår:\nKommunfullmäktige beslutar:\n\n1. Anta planen.");
        Assert.Equal([VoiceBody.Committee, VoiceBody.Board, VoiceBody.Council], report.Voices.Select(voice => voice.Body));
        Assert.Equal([VoiceVerb.Proposes, VoiceVerb.Proposes, VoiceVerb.Decides], report.Voices.Select(voice => voice.Verb));
        Assert.Equal("Anta planen.", Assert.Single(report.Clauses).Text);
    }

    [Fact]
    public void A_proposal_without_clauses_is_a_remark() =>
        Assert.Contains(Proposal("").Remarks, remark => remark.Kind == RemarkKind.NoClauses);

    static StaffReportDocument Proposal(string text) => Fixture.Read($"# Plan\n\n## Förslag till beslut\n\n{text}\n\n## Sammanfattning\n\nText.\n");
}
