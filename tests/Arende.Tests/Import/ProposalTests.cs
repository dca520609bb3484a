using Arende.Domain.Cases;
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
    public void Two_lists_are_each_under_who_decides_it_with_the_numbers_that_they_have()
    {
        var report = Proposal("Kommunstyrelsen föreslår kommunfullmäktige besluta:\n\n1. Anta taxan.\n2. Taxan gäller i år.\n\nKommunstyrelsen beslutar för egen del:\n\n1. Godkänna underlaget.\n2. Ge kontoret i uppdrag att informera.");
        Assert.Equal(
            [("ToCouncil", 1, "Anta"), ("ToCouncil", 2, "Taxan"), ("OfBoard", 1, "Godkänna"), ("OfBoard", 2, "Ge")],
            report.Clauses.Select(clause => (Kind(clause), clause.Number, clause.Text.Split(' ')[0])));
        Assert.Equal("Kommunstyrelsen beslutar för egen del", report.Clauses[2].Voice!.Heading);
    }

    [Fact]
    public void A_list_that_goes_on_with_the_numbers_of_the_one_before_keeps_them()
    {
        var report = Proposal("**Kommunstyrelsen föreslår kommunfullmäktige besluta:**\n\n1. Anta taxan.\n\n**Kommunstyrelsen beslutar för egen del:**\n\n2. Godkänna underlaget.");
        Assert.Equal([("ToCouncil", 1), ("OfBoard", 2)], report.Clauses.Select(clause => (Kind(clause), clause.Number)));
        Assert.DoesNotContain(report.Remarks, remark => remark.Kind == RemarkKind.NumbersStartAgain);
    }

    [Theory]
    [InlineData("Kommunstyrelsens arbetsutskott föreslår:\nKommunstyrelsen beslutar:", "ToBoard")]
    [InlineData("Kommunstyrelsens arbetsutskott föreslår:\nKommunstyrelsen föreslår:\nKommunfullmäktige beslutar:", "ToCouncil")]
    [InlineData("Kommunstyrelsens förslag:\nKommunfullmäktige beslutar:", "ToCouncil")]
    [InlineData("Kommunstyrelsens förslag:", "ToCouncil")]
    [InlineData("Kommunstyrelsen föreslås besluta:", "OfBoard")]
    [InlineData("Arbetsutskottet beslutar:", "OfCommittee")]
    [InlineData("Socialnämnden beslutar:", "OfBoard")]
    public void A_heading_says_who_proposes_and_who_decides(string heading, string kind) =>
        Assert.Equal(kind, Kind(Proposal($"{heading}\n\n1. Anta planen.").Clauses[0]));

    [Fact]
    public void Headings_below_the_proposal_divide_it_by_who_decides()
    {
        var report = Proposal("### I kommunstyrelsen\n\n1. Utredningen antecknas.\n\n### I kommunstyrelsen och kommunfullmäktige\n\n1. Regeln ändras.\n2. Uppdraget är fullgjort.");
        Assert.Equal([("OfBoard", 1), ("ToCouncil", 1), ("ToCouncil", 2)], report.Clauses.Select(clause => (Kind(clause), clause.Number)));
        Assert.Contains(report.Sections, section => section.Heading == "I kommunstyrelsen");
    }

    [Fact]
    public void A_bodys_own_headings_are_a_proposal()
    {
        var report = Fixture.Read("# Motion\n\nKommunstyrelsens förslag till kommunfullmäktige\n– Motionen är besvarad.\n\nKommunstyrelsens förslag till beslut\n– Redovisa en plan.\n\n## Sammanfattning\n\nText.\n");
        Assert.Equal([("ToCouncil", 1), ("OfBoard", 1)], report.Clauses.Select(clause => (Kind(clause), clause.Number)));
    }

    [Fact]
    public void Clauses_under_no_heading_are_in_nobodys_voice() => Assert.Null(Proposal("1. Anta planen.").Clauses[0].Voice);

    [Fact]
    public void A_proposal_without_clauses_is_a_remark() =>
        Assert.Contains(Proposal("").Remarks, remark => remark.Kind == RemarkKind.NoClauses);

    static string Kind(ReportClause clause) => (clause.Voice! with { Heading = null }) switch
    {
        var voice when voice == ClauseVoice.ToBoard => nameof(ClauseVoice.ToBoard),
        var voice when voice == ClauseVoice.OfBoard => nameof(ClauseVoice.OfBoard),
        var voice when voice == ClauseVoice.ToCouncil => nameof(ClauseVoice.ToCouncil),
        var voice when voice == ClauseVoice.OfCommittee => nameof(ClauseVoice.OfCommittee),
        var voice => voice.ToString(),
    };

    static StaffReportDocument Proposal(string text) => Fixture.Read($"# Plan\n\n## Förslag till beslut\n\n{text}\n\n## Sammanfattning\n\nText.\n");
}
