import Economics
import Testing

/// Random epochs against an independent model: `Fixtures/oracles/epoch_oracle.py` prints these digests of all outputs.
@Suite struct EpochOracleTests {
    static let digests: [UInt64] = [
        0x2d97_0bf5_a977_d34f, 0xff30_97be_55c3_422b, 0xa63b_fed7_0d50_35ef, 0xf55d_bf96_a4c2_23cd,
        0x5296_2534_46b2_e99e, 0xcd07_bafa_f56b_40bf, 0x5102_5dc9_95fa_a058, 0x312a_90a4_90dd_d27e,
        0x7ab8_bfb4_d4dd_ec82, 0x80a5_c29d_1b5b_bab1, 0x89a8_03eb_c1db_f3a3, 0xd15f_f78f_bde9_adc7,
        0x45f3_d692_f92f_a438, 0xc8c5_4dbe_ee24_a4b7, 0xe766_ad95_e481_90e9, 0x8958_e186_6f46_7777,
        0x9154_7817_6a68_e4c9, 0x44e7_d38d_a45b_4aaf, 0x46da_8433_d7b8_1b02, 0x4c52_1fbc_05bd_96be,
        0x5072_c7e2_6dd1_1786, 0x1f81_9a70_1dec_c833, 0x6902_72fd_0e18_f786, 0x366e_cf98_584b_9955,
        0x7543_a95a_03e5_fe18, 0x4ef7_4aee_6e67_5610, 0x6707_79e8_b5b4_60a2, 0x7b44_41c9_ae60_6e13,
        0x0ab9_90e8_2f97_510a, 0xdeb6_6d14_e245_907e, 0x682c_7088_9151_1727, 0x6d99_b752_da96_5460,
        0x5fe8_9f27_d4f0_b185, 0x88ee_f379_16ed_4024, 0x4756_ccd0_26e2_c54e, 0xd000_d0ea_afbb_3823,
        0x82c2_c6b5_d4f2_04de, 0xcca9_3f52_80bf_2ff3, 0x5e6d_297d_fc43_5bca, 0x7cf6_7258_4ed9_e58a,
        0xae4c_d8ec_53a4_cc40, 0x22ff_4a52_f7d5_60ec, 0x223b_c376_c5e1_dee0, 0x1364_7a0c_7b37_4dd7,
        0xe3e7_0018_3b43_5db3, 0xe98c_08a6_b224_dd4c, 0xf7b8_0214_cd96_4137, 0x917d_5b66_8d0c_21ea,
        0xa7e3_48c7_2cab_007b, 0x54d0_3953_313c_8308, 0x714c_7a4e_7cfb_a0a7, 0x4498_b136_888f_6579,
        0x0bb5_8977_738a_9a91, 0xd4fb_f26f_2828_0f4b, 0x559b_6713_d7c7_7b0c, 0xb5a5_ca77_d262_a68f,
        0x5465_a5dd_8c10_8ab6, 0xfbbf_338c_35db_412b, 0xa940_117e_b4a2_64fc, 0xf181_4318_2231_6df6,
        0x7262_89f2_84f4_b5da, 0x4e2a_5b46_6abc_b40b, 0x26a1_5158_a2e7_ce8c, 0xea3e_4a35_c17e_e739,
    ]

    @Test(arguments: digests.indices)
    func `a random epoch has the outputs of the independent model`(index: Int) {
        let outputs = Epoch.run(EpochOracleCase.inputs(seed: UInt64(index + 1)))
        #expect(EpochOracleCase.digest(outputs) == Self.digests[index])
    }
}
