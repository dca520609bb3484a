using Arende.Texts;

namespace Arende.Tests.Texts;

public class CasePageTextsTests
{
    [Theory]
    [InlineData(11, 10, "11 anmärkningar ska besvaras före granskning och 10 till är värda en titt", "11 remarks must be answered before review and 10 more are worth a look")]
    [InlineData(1, 1, "1 anmärkning ska besvaras före granskning och 1 till är värd en titt", "1 remark must be answered before review and 1 more is worth a look")]
    [InlineData(2, 0, "2 anmärkningar ska besvaras före granskning", "2 remarks must be answered before review")]
    [InlineData(0, 1, "Inga anmärkningar måste besvaras före granskning, men 1 är värd en titt", "No remarks must be answered before review, but 1 is worth a look")]
    [InlineData(0, 0, "Inga anmärkningar är kvar att besvara", "No remarks are left to answer")]
    public void What_must_be_answered_is_told_apart_from_what_is_worth_a_look(int left, int light, string swedish, string english) =>
        Assert.Equal((swedish, english), (T.CasePage.RemarksLeft(left, light).Sv, T.CasePage.RemarksLeft(left, light).En));

    [Fact]
    public void An_import_tells_of_its_remarks_in_the_same_words()
    {
        var said = T.CasePage.Imported(clauses: 1, assignments: 2, attachments: 1, left: 1, light: 3);

        Assert.Equal($"Inläst: 1 beslutspunkt, 2 uppdrag och 1 bilaga. {T.CasePage.RemarksLeft(1, 3).Sv}.", said.Sv);
        Assert.Equal($"Imported: 1 clause, 2 assignments and 1 attachment. {T.CasePage.RemarksLeft(1, 3).En}.", said.En);
    }
}
