using Arende.Application.Documents;
using Arende.Application.Drafts;
using Arende.Domain.Cases;
using Arende.Web.Features.Cases;

namespace Arende.Tests.Features.Cases;

public sealed class CommentMarksTests
{
    [Theory]
    [InlineData("Byggs i maj. Klart i maj.", "i maj", 1, "Byggs i maj. Klart [i maj].")]
    [InlineData("| i maj | 2 |\n\nKlart i maj.", "i maj", 1, "| i maj | 2 |\n\nKlart [i maj].")]
    [InlineData("| i maj | 2 |\n\nKlart i maj.", "i maj", 0, "| i maj | 2 |\n\nKlart i maj.")]
    [InlineData("Klart **i** maj.", "i maj", 0, "Klart **i** maj.")]
    public void The_place_that_is_meant_is_marked(string text, string quote, int which, string marked) => Assert.Equal(marked, Marked(text, Of(quote, which)));

    [Fact]
    public void Two_comments_on_two_places_with_the_same_words_mark_both() => Assert.Equal("[maj], juni, [maj]", Marked("maj, juni, maj", Of("maj", 1), Of("maj", 0)));

    [Fact]
    public void What_is_resolved_and_what_has_lost_its_place_is_not_marked() =>
        Assert.Equal("i maj", Marked("i maj", Of("i maj", null), Of("i maj", 0) with { ResolvedAt = DateTimeOffset.UnixEpoch }));

    private static ReadComment Of(string quote, int? which) => new(Guid.NewGuid(), "summary", quote, "Skriv mer.", "Kim Chef", DateTimeOffset.UnixEpoch, null, null, MayResolve: true) { Which = which };

    private static string Marked(string text, params ReadComment[] comments)
    {
        var report = StaffReport.Empty with { Sections = [new Section(SectionKind.Summary, "", text)] };
        var parts = CommentMarks.In(report, ReportParts.Of(report, []).Parts, comments);
        return string.Concat(parts.Single().Passages.Select(passage => passage.Text)).Replace(MarkParser.Begin, '[').Replace(MarkParser.End, ']');
    }
}
