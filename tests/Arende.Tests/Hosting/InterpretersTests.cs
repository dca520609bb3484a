using Arende.Engine;
using Arende.Web.Hosting;

namespace Arende.Tests.Hosting;

public class InterpretersTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Arende")]
    public void New_cases_begin_on_our_own_interpreter_unless_another_is_chosen(string? name) =>
        Assert.Equal(FlowchartInterpreter.Format, Interpreters.ByName(name).Formats[0]);

    [Fact]
    public void An_interpreter_that_there_is_not_is_refused_by_its_name() =>
        Assert.Contains("'camunda'", Assert.Throws<RefusedToStartException>(() => Interpreters.ByName("camunda")).Message, StringComparison.Ordinal);

#if ELSA
    [Fact]
    public void A_build_with_Elsa_begins_on_it_when_that_is_chosen_and_goes_on_with_both() =>
        Assert.Equal([global::Arende.Elsa.ElsaInterpreter.Format, FlowchartInterpreter.Format], Interpreters.ByName("elsa").Formats);
#else
    [Fact]
    public void A_build_without_Elsa_says_what_to_do() =>
        Assert.Contains("-p:Elsa=true", Assert.Throws<RefusedToStartException>(() => Interpreters.ByName("elsa")).Message, StringComparison.Ordinal);
#endif
}
