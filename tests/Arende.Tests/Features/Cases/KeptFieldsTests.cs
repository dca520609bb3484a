using Arende.Application.Drafts;
using Arende.Web.Features.Cases;

namespace Arende.Tests.Features.Cases;

public sealed class KeptFieldsTests
{
    [Theory]
    [InlineData(DraftPart.Title)]
    [InlineData(DraftPart.Clauses)]
    [InlineData(DraftPart.Attachments)]
    [InlineData(DraftPart.Recipients)]
    public void What_is_kept_of_a_part_comes_back_as_it_was_typed(DraftPart part)
    {
        var kept = KeptFields.Write(Typed(), part);
        var form = new DraftForm();

        Assert.True(KeptFields.TakeUp(form, part, kept));
        Assert.Equal(kept, KeptFields.Write(form, part));
        Assert.NotEqual(kept, KeptFields.Write(new DraftForm(), part));
    }

    [Fact]
    public void What_is_said_of_a_clause_is_kept_with_it()
    {
        var form = new DraftForm();
        KeptFields.TakeUp(form, DraftPart.Clauses, KeptFields.Write(Typed(), DraftPart.Clauses));
        Assert.Equal(("Nämnden får i uppdrag att bygga.", "Assignment", "2026"), (form.Clauses[0], form.Terms[0].Type, form.Terms[0].Deadline));
    }

    [Fact]
    public void Empty_lines_and_the_line_ends_of_a_browser_are_no_difference()
    {
        var form = Typed();
        form.Clauses[0] = "Ett\r\ntvå ";
        var other = Typed();
        other.Clauses[0] = "Ett\ntvå";
        other.Clauses.Add(" ");
        other.Recipients.Add(new RecipientFields { Name = " " });
        other.DropEmptyLines();
        foreach (var part in Enum.GetValues<DraftPart>()) Assert.Equal(KeptFields.Write(form, part), KeptFields.Write(other, part));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[{}]")]
    [InlineData("[null]")]
    public void What_another_version_of_the_product_kept_leaves_the_form_as_it_is(string kept)
    {
        var form = Typed();
        Assert.False(KeptFields.TakeUp(form, DraftPart.Clauses, kept));
        Assert.Equal(KeptFields.Write(Typed(), DraftPart.Clauses), KeptFields.Write(form, DraftPart.Clauses));
    }

    private static DraftForm Typed() => new()
    {
        Title = "Ny förskola",
        Clauses = ["Nämnden får i uppdrag att bygga."],
        Terms = [new ClauseTerms { Voice = "?", Type = "Assignment", Deadline = "2026" }],
        Attachments = [new AttachmentFields { Number = 2, Title = "Ritning" }],
        Recipients = [new RecipientFields { Name = "Barn- och skolnämnden" }],
    };
}
