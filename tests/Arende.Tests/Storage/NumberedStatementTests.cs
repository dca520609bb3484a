using Arende.Adapters.PostgreSql;

namespace Arende.Tests.Storage;

/// <summary>What PlannedOnce sends in place of what EF Core wrote.</summary>
public sealed class NumberedStatementTests
{
    [Fact]
    public void A_parameter_has_one_number_wherever_it_stands_and_their_names_are_in_its_order()
    {
        var numbered = NumberedStatement.Of("SELECT @b, @a FROM t WHERE x = @b AND y = @a2");

        Assert.Equal("SELECT $1, $2 FROM t WHERE x = $1 AND y = $3", numbered.Sql);
        Assert.Equal(["b", "a", "a2"], numbered.Parameters);
    }

    [Theory]
    [InlineData("SELECT 'mail @home', 'it''s @me' FROM t")]
    [InlineData("SELECT \"@me\" FROM t")]
    [InlineData("-- planned once for @me\nSELECT 1")]
    [InlineData("SELECT 1 WHERE a @> b AND c @@ d")]
    public void What_is_no_parameter_stays_as_it_is(string sql)
    {
        var numbered = NumberedStatement.Of(sql);

        Assert.Equal(sql, numbered.Sql);
        Assert.Empty(numbered.Parameters);
    }
}
