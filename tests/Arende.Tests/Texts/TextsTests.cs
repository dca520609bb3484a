using System.Reflection;
using Arende.Domain;
using Arende.Texts;
using Xunit;

namespace Arende.Tests.Texts;

public sealed class TextsTests
{
    // The switch is in parts, so that the compiler doesn't see a rule of which nothing is said.
    [Fact]
    public void Of_each_rule_something_is_said_in_both_languages() => Assert.All(Enum.GetValues<Rule>(), rule =>
    {
        var said = T.Rules.Of(rule, "");
        Assert.NotEmpty(said.Sv);
        Assert.NotEmpty(said.En);
    });

    [Fact]
    public void Every_text_is_written_in_both_languages()
    {
        var texts = typeof(T).GetNestedTypes().SelectMany(noun => noun.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(Text))
            .Select(property => ($"{property.DeclaringType!.Name}.{property.Name}", (Text)property.GetValue(null)!)).ToList();

        Assert.NotEmpty(texts);
        Assert.All(texts, text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text.Item2.Sv), text.Item1);
            Assert.False(string.IsNullOrWhiteSpace(text.Item2.En), text.Item1);
        });
    }

    [Fact]
    public void A_day_that_a_rule_names_is_written_as_each_language_writes_it()
    {
        var said = T.Rules.Of(new BrokenRuleException(Rule.MeetingDateIsTaken, "2026-12-07"));
        Assert.Contains("(7 december 2026)", said.Sv.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("(7 December 2026)", said.En.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }
}
