using Arende.Domain.Cases;
using Xunit;

namespace Arende.Tests.Cases;

public sealed class RemarkWeightTests
{
    [Theory]
    [InlineData(RemarkKind.MoneyPartsDoNotAddUp, RemarkWeight.MustBeAnswered)]
    [InlineData(RemarkKind.MissingSections, RemarkWeight.WorthALook)]
    [InlineData(RemarkKind.ChangesAccepted, RemarkWeight.Note)]
    public void A_remark_weighs_what_it_asks(RemarkKind kind, RemarkWeight weight) => Assert.Equal(weight, RemarkWeights.Of(kind));

    [Fact]
    public void One_from_before_there_were_kinds_must_be_answered() => Assert.Equal(RemarkWeight.MustBeAnswered, RemarkWeights.Of(null));
}
