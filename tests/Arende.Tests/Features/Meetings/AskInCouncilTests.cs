using Arende.Domain;
using Arende.Web.Features.Meetings;

namespace Arende.Tests.Features.Meetings;

public class AskInCouncilTests
{
    // Refused before anything is asked of what it is given.
    [Fact]
    public async Task A_question_of_no_kind_is_none_of_the_first_kind() =>
        Assert.Equal(Rule.ChoiceIsMissing, (await Assert.ThrowsAsync<BrokenRuleException>(() => new AskInCouncilModel(null!, null!).OnPostAsync(TestContext.Current.CancellationToken))).Rule);
}
